namespace SkillsHub.Portal.Api;

public sealed record Organisation
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";

    /// <summary>Slug of the hub that deals with it, where the list is of several.</summary>
    public string Hub { get; init; } = "";
}
