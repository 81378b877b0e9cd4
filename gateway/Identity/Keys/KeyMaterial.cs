using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace SkillsHub.Identity.Keys;

/// <summary>The secret halves of one generation: an ECDSA P-256 key that signs and a symmetric key for codes and refresh tokens.</summary>
internal sealed record KeyMaterial(byte[] SigningKey, byte[] EncryptionKey)
{
    public static KeyMaterial Generate()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new KeyMaterial(ecdsa.ExportPkcs8PrivateKey(), RandomNumberGenerator.GetBytes(32));
    }

    public static KeyMaterial FromJson(string json) =>
        JsonSerializer.Deserialize<KeyMaterial>(json) ?? throw new CryptographicException("The stored token key is empty.");

    public string ToJson() => JsonSerializer.Serialize(this);

    public SigningCredentials ToSigningCredentials(string id)
    {
        // Lives as long as the process: the token handlers keep using it.
        var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(SigningKey, out _);
        return new SigningCredentials(new ECDsaSecurityKey(ecdsa) { KeyId = id }, SecurityAlgorithms.EcdsaSha256);
    }

    public EncryptingCredentials ToEncryptingCredentials(string id) => new(
        new SymmetricSecurityKey(EncryptionKey) { KeyId = id },
        SecurityAlgorithms.Aes256KW,
        SecurityAlgorithms.Aes256CbcHmacSha512);
}
