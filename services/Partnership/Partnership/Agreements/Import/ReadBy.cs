namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>Who says that the text says so.</summary>
internal enum ReadBy
{
    Rules,

    /// <summary>The hub's staff, where the rules misread a draft.</summary>
    Person,
}
