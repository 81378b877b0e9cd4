namespace SkillsHub.Partnership.Committee.Members;

/// <summary>A seat as the hub's staff states it.</summary>
/// <param name="Name">As the text names who sits.</param>
/// <param name="Voice">Whether it votes.</param>
/// <param name="Count">How many sit at once; null where the text does not say.</param>
/// <param name="Article">Where the text gives it.</param>
/// <param name="Amendment">Number of the amendment in effect that gives it.</param>
/// <param name="From">The day from which that amendment has effect.</param>
internal sealed record SeatDraft(string Name, Voice Voice, int? Count, string? Article, int? Amendment, DateOnly? From = null)
{
    /// <summary>Who has no source is invited, and heard.</summary>
    public bool HasSource => Article is not null || Amendment is not null;
}
