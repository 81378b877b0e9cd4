using System.Buffers.Text;

namespace SkillsHub.Identity.Tests.Support;

internal static class Jwt
{
    public static JsonElement Payload(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])).RootElement;

    public static JsonElement Header(string token) => JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[0])).RootElement;
}
