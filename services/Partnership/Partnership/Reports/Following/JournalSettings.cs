namespace SkillsHub.Partnership.Reports.Following;

/// <summary>Section <c>Journal</c>: where the journal is read, and as which process of the system.</summary>
/// <param name="ClientId">What this service signs in with.</param>
/// <param name="ClientSecret">Null where none is configured: the journal is not followed then.</param>
/// <param name="MetadataAddress">Where Identity says how to get a token, on the inside.</param>
/// <param name="Interval">How long to wait once all was read.</param>
internal sealed record JournalSettings(string ClientId, string? ClientSecret, Uri MetadataAddress, TimeSpan Interval)
{
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromSeconds(2);

    public static JournalSettings Read(IConfiguration configuration) => new(
        configuration["Journal:ClientId"] ?? "partnership",
        configuration["Journal:ClientSecret"],
        new Uri(configuration["Identity:MetadataAddress"] ?? "http://identity/identity/.well-known/openid-configuration"),
        configuration.GetValue("Journal:Interval", DefaultInterval));
}
