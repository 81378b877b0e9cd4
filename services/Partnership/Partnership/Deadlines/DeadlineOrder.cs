namespace SkillsHub.Partnership.Deadlines;

internal enum DeadlineOrder
{
    /// <summary>By the day by which it is to be done.</summary>
    Due,

    /// <summary>By the day on which to begin.</summary>
    Preparation,
}
