using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace SkillsHub.Identity.Tests.Support;

/// <summary>A WebAuthn authenticator with one ES256 key (W3C WebAuthn level 3; COSE and CBOR written by hand).</summary>
internal sealed class SoftwareAuthenticator : IDisposable
{
    private const byte UserPresentAndVerified = 0x05;
    private const byte CarriesCredential = 0x40;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private byte[] user = [];

    public string Create(JsonElement options, string origin)
    {
        user = Base64Url.DecodeFromChars(options.GetProperty("user").GetProperty("id").GetString());
        var client = ClientData("webauthn.create", options, origin);
        byte[] data = [.. AuthenticatorData(options.GetProperty("rp").GetProperty("id").GetString()!, UserPresentAndVerified | CarriesCredential), .. Credential()];
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Answer(new { clientDataJSON = Encode(client), attestationObject = Encode(attestation), transports = Array.Empty<string>() });
    }

    public string Get(JsonElement options, string origin)
    {
        var client = ClientData("webauthn.get", options, origin);
        var data = AuthenticatorData(options.GetProperty("rpId").GetString()!, UserPresentAndVerified);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Encode(client), authenticatorData = Encode(data), signature = Encode(signature), userHandle = Encode(user) });
    }

    public void Dispose() => key.Dispose();

    private string Answer(object response) => JsonSerializer.Serialize(new
    {
        id = Encode(id),
        rawId = Encode(id),
        type = "public-key",
        clientExtensionResults = new { },
        response,
    });

    private static byte[] ClientData(string type, JsonElement options, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(new { type, challenge = options.GetProperty("challenge").GetString(), origin, crossOrigin = false });

    private static byte[] AuthenticatorData(string domain, byte flags) => [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), flags, 0, 0, 0, 0];

    private byte[] Credential()
    {
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)id.Length);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        // COSE_Key: kty EC2, alg ES256, crv P-256, x, y.
        return [.. new byte[16], .. length, .. id, 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
