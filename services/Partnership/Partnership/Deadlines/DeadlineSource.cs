using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>All that the deadlines of an agreement in force are computed from.</summary>
internal sealed record DeadlineSource(Agreement Agreement, AgreementExtract Text, IReadOnlyList<NoticeLetter> Letters)
{
    /// <summary>Who gives what in which year, once the agreement is in force.</summary>
    public FundingPlan? Plan { get; init; }

    /// <summary>Grows with every fact: each adds to one of these streams, none of which ever shrinks.</summary>
    public int Sequence => Agreement.StreamPosition + Letters.Sum(letter => letter.StreamPosition) + (Plan?.StreamPosition ?? 0);

    /// <summary>When the latest of the facts was recorded.</summary>
    public DateTimeOffset ChangedAt =>
        Letters.Select(letter => (DateTimeOffset?)letter.ChangedAt)
            .Concat(Agreement.Parties.Select(party => party.Signature?.RecordedAt))
            .Append(Agreement.Years.SaidAt)
            .Append(Agreement.ShortenedNotices.ChangedAt())
            .Max() ?? Agreement.ImportedAt;

    public IReadOnlyList<Deadline> On(DateOnly today) => DeadlineEngine.Compute(Text, new DeadlineFacts
    {
        Today = today,
        Parties = [.. Agreement.Parties.OrderBy(party => party.Rank).Select(party => party.Slug)],
        InForceFrom = Agreement.InForceFrom!.Value,
        StartsOn = Agreement.Years.StartsOn,
        FirstYearFrom = Agreement.Years.FirstYearFrom,
        FirstFiscalYearFrom = Agreement.Years.FirstFiscalYearFrom,
        ForceMajeure = [.. Agreement.ShortenedNotices.InTurn().Select(shortened => new ForceMajeureNotice(shortened.Notice, shortened.AgreedOn, shortened.Until))],
        Letters = [.. Letters.SelectMany(letter => letter.Facts)],
        Funding = Plan is null ? null : FundedYears.Of(Plan),
    });
}
