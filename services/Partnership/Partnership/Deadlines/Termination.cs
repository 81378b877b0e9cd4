using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>What the letters by which a party terminates lead to.</summary>
/// <param name="By">Slug of the party.</param>
/// <param name="LastNotified">The day on which the last of the others was told; null while some are not.</param>
/// <param name="LastDay">The last day of the notice, through which the party is bound (articles 641 and 642 of the Code de procédure civile), never after the end of the term; null while it cannot be told.</param>
/// <param name="EndsTerm">Whether that day comes before the end of the term.</param>
/// <param name="EndsAgreement">Whether it leaves no two parties: then all is over, where otherwise one party is gone.</param>
/// <param name="Shortened">The shorter notices for force majeure that its letters have.</param>
/// <param name="Missing">What must be known for the day.</param>
internal sealed record Termination(
    string By, DateOnly? LastNotified, DateOnly? LastDay, bool EndsTerm, bool EndsAgreement, IReadOnlyList<ForceMajeureNotice> Shortened, IReadOnlyList<string> Missing)
{
    /// <summary>The first day on which the party is bound no longer, where that comes before the end of the term; null otherwise.</summary>
    public DateOnly? FreeFrom => EndsTerm ? LastDay?.PlusDays(1) : null;
}
