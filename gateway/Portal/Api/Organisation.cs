namespace SkillsHub.Portal.Api;

public sealed record Organisation
{
    public string Slug { get; init; } = "";

    public string Name { get; init; } = "";
}
