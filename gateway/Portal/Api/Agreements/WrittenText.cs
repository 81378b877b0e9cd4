namespace SkillsHub.Portal.Api.Agreements;

/// <summary>The text of an agreement as a form makes it, and what that leaves open.</summary>
public sealed record WrittenText
{
    public string FileName { get; init; } = "";

    public string Text { get; init; } = "";

    public IReadOnlyList<string> Questions { get; init; } = [];
}
