namespace SkillsHub.Portal.Api;

/// <summary>A link to the feeds of a partner's journal with its addresses, which are shown this once.</summary>
public sealed record NewFeedLink
{
    public SecretLink Link { get; init; } = new();

    /// <summary>Path of the Atom feed on the public door.</summary>
    public string AtomPath { get; init; } = "";

    /// <summary>Path of the JSON Feed on the public door.</summary>
    public string JsonPath { get; init; } = "";
}
