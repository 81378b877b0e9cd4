namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>The families of activity of a hub: one vocabulary for agreements, ledgers and reports.</summary>
internal static class ActivityFamilies
{
    public const string SkillsDiagnostic = "skills-diagnostic";
    public const string SkillsWatch = "skills-watch";
    public const string DocumentaryResources = "documentary-resources";
    public const string ScientificCulture = "scientific-culture";
    public const string CollaborativeWork = "collaborative-work";
    public const string Training = "training";

    public static IReadOnlyList<string> All { get; } =
        [SkillsDiagnostic, SkillsWatch, DocumentaryResources, ScientificCulture, CollaborativeWork, Training];
}
