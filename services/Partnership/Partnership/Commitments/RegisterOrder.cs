namespace SkillsHub.Partnership.Commitments;

internal enum RegisterOrder
{
    /// <summary>As the text has them.</summary>
    Number,

    /// <summary>By the day that waits first; those that wait for none come last.</summary>
    Due,
}
