using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>What a token endpoint answers, RFC 6749 sections 5.1 and 5.2.</summary>
internal sealed record TokenAnswer(string? AccessToken, string? RefreshToken, string? IdToken, int? ExpiresIn, string? Error)
{
    /// <summary>The answer in a body; null when it is another's, a proxy's page.</summary>
    public static TokenAnswer? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, TokenAnswerJson.Default.TokenAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(TokenAnswer))]
internal sealed partial class TokenAnswerJson : JsonSerializerContext;
