using System.Text.Json.Serialization;

namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>What a refresh token brought; without access token when Identity refused it.</summary>
internal sealed record RenewedTokens(string? AccessToken, string? RefreshToken, string? IdToken, DateTimeOffset Expiry)
{
    public static RenewedTokens Refused(DateTimeOffset at) => new(AccessToken: null, RefreshToken: null, IdToken: null, at);
}

/// <summary>A renewal that is done, or that a replica is at as long as its lease runs.</summary>
internal sealed record KnownRenewal(RenewedTokens? Tokens, bool IsLeased);

[JsonSerializable(typeof(RenewedTokens))]
internal sealed partial class RenewalJson : JsonSerializerContext;
