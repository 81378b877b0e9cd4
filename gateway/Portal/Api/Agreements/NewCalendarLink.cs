namespace SkillsHub.Portal.Api.Agreements;

/// <summary>A link to the calendar of a partner's deadlines with its address, which is shown this once.</summary>
public sealed record NewCalendarLink
{
    public SecretLink Link { get; init; } = new();

    /// <summary>Path on the public door.</summary>
    public string Path { get; init; } = "";
}
