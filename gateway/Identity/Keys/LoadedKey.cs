using Microsoft.IdentityModel.Tokens;

namespace SkillsHub.Identity.Keys;

internal sealed record LoadedKey(string Id, SigningCredentials Signing, EncryptingCredentials Encryption);
