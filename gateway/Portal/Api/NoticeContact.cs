namespace SkillsHub.Portal.Api;

/// <summary>Where an organisation, or the hub's staff, is told by mail what concerns it.</summary>
public sealed record NoticeContact
{
    /// <summary>Slug of the organisation, in a list.</summary>
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Email { get; init; }

    public string Language { get; init; } = "fr";
}
