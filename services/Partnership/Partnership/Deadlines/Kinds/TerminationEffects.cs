using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The last day of the notice that a party gave: it runs once all others are told, and never after the end.</summary>
internal static class TerminationEffects
{
    private static readonly DeadlineFormula Formula = new(
        "last-notified-plus-notice", "The day on which the last of the others was told, and the notice after it: the last day on which the party is bound; not after the end of the term.");

    public static IEnumerable<Deadline> Of(DeadlineCase agreement) => agreement.Terminations.Select(termination => new Deadline
    {
        Id = $"termination-effect.{termination.By}",
        Kind = DeadlineKind.TerminationEffect,
        // Who leaves goes on seeing when.
        Parties = [.. agreement.Facts.Parties.Where(party => party == termination.By || agreement.Parties.Contains(party, StringComparer.Ordinal))],
        Source = DeadlineCase.First(agreement.Text.Termination?.Sources),
        Formula = Formula,
        Inputs = DeadlineCase.Inputs([
            new DeadlineInput("termination.by", termination.By),
            termination.LastNotified is { } day ? DeadlineCase.Input("termination.last-notified", day) : null,
            termination.EndsTerm ? new DeadlineInput("termination.ends", termination.EndsAgreement ? "agreement" : "party") : null,
            agreement.TermEndInput,
            agreement.Text.Termination?.Notice is { } usual ? DeadlineCase.Input("termination.notice", usual) : null,
            .. termination.Shortened.SelectMany(TerminationNotice.Inputs),
        ]),
        LegalDate = termination.LastDay,
        Missing = termination.Missing,
        Following = DeadlineFollowing.DayOnly,
    });
}
