using Microsoft.IdentityModel.Tokens;

namespace SkillsHub.Identity.Keys;

internal sealed record LoadedKey(string Id, SigningCredentials Signing, EncryptingCredentials Encryption)
{
    public static LoadedKey Of(string id, KeyMaterial material) => new(id, material.ToSigningCredentials(id), material.ToEncryptingCredentials(id));
}
