namespace SkillsHub.Partnership.Committee;

/// <summary>How long an organisation sits that does so as several things: as a party, as a body.</summary>
internal static class Sitting
{
    /// <param name="ends">The first day on which it is each no longer; null for what it still is.</param>
    /// <returns>The day from which it is none; null while it still is one.</returns>
    public static DateOnly? Until(IReadOnlyCollection<DateOnly?> ends) => ends.Contains(null) ? null : ends.Max();
}
