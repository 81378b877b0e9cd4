using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Committee;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Reports;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>All that the deadlines of an agreement in force are computed from.</summary>
/// <param name="Agreement">As it is now.</param>
/// <param name="Text">What it says, before anything amended it.</param>
/// <param name="Letters">Of renewal and termination.</param>
/// <param name="InEffect">The amendments that hold, in the order in which they took effect.</param>
internal sealed record DeadlineSource(Agreement Agreement, AgreementExtract Text, IReadOnlyList<NoticeLetter> Letters, IReadOnlyList<AmendmentFact> InEffect)
{
    /// <summary>Who gives what in which year, once the agreement is in force.</summary>
    public FundingPlan? Plan { get; init; }

    /// <summary>Meetings of the steering committee, by number; null while it is not kept.</summary>
    public IReadOnlyList<MeetingFact>? Meetings { get; init; }

    /// <summary>The day from which they could be recorded.</summary>
    public DateOnly? MeetingsKeptFrom { get; init; }

    /// <summary>Its seats, as far as deadlines and calendars know them; empty while it is not kept.</summary>
    public IReadOnlyList<SeatFact> Seats { get; init; } = [];

    /// <summary>What was transmitted of its annual reports.</summary>
    public IReadOnlyList<ReportFacts> Reports { get; init; } = [];

    /// <summary>Names and logos that may be used.</summary>
    public IReadOnlyList<PermissionFact> Permissions { get; init; } = [];

    /// <summary>How many facts all that was asked of names and logos has, and when the latest was recorded: what was refused or taken back among it.</summary>
    public RegisterFacts Brands { get; init; } = new(0, null);

    /// <summary>Commitments that count and have days.</summary>
    public IReadOnlyList<CommitmentFact> Commitments { get; init; } = [];

    /// <summary>How many facts all lines of the register have, and when the latest was recorded: those that count no longer among them.</summary>
    public RegisterFacts Register { get; init; } = new(0, null);

    /// <summary>Calls for parts of grants that count and are expected by a day.</summary>
    public IReadOnlyList<FundingCallFact> FundingCalls { get; init; } = [];

    /// <summary>How many facts the calls and payments of each funder have, and when the latest was recorded: of another's money nobody learns even that.</summary>
    public IReadOnlyDictionary<string, RegisterFacts> Money { get; init; } = new Dictionary<string, RegisterFacts>(StringComparer.Ordinal);

    /// <summary>Grows with every fact that is not a funder's alone: each adds to one of these streams, none of which ever shrinks.</summary>
    public int Sequence => LifeSequence + (Plan?.StreamPosition ?? 0) + (Meetings?.Sum(meeting => meeting.StreamPosition) ?? 0) + Reports.Sum(report => report.StreamPosition) + Brands.StreamPositions + Register.StreamPositions;

    /// <summary>The same of the facts that lead to exits and ends.</summary>
    public int LifeSequence => Agreement.StreamPosition + Letters.Sum(letter => letter.StreamPosition);

    /// <summary>When the latest of the facts was recorded that are not a funder's alone.</summary>
    public DateTimeOffset ChangedAt =>
        Letters.Select(letter => (DateTimeOffset?)letter.ChangedAt)
            .Concat(Agreement.Parties.Select(party => party.Signature?.RecordedAt))
            .Append(Agreement.Years.SaidAt)
            .Append(Agreement.ShortenedNotices.ChangedAt())
            .Append(Agreement.LifeChangedAt)
            .Append(Register.ChangedAt)
            .Append(Brands.ChangedAt)
            .Concat(Meetings?.Select(meeting => (DateTimeOffset?)meeting.ChangedAt) ?? [])
            .Concat(Reports.SelectMany(report => report.Sent).Select(sent => (DateTimeOffset?)sent.At))
            .Max() ?? Agreement.ImportedAt;

    /// <summary>What a party's calendar counts: every fact, and those of its own money.</summary>
    public int SequenceFor(string party) => Sequence + (Money.GetValueOrDefault(party)?.StreamPositions ?? 0);

    /// <summary>When the latest of the same was recorded.</summary>
    public DateTimeOffset ChangedAtFor(string party) => Money.GetValueOrDefault(party)?.ChangedAt is { } changedAt && changedAt > ChangedAt ? changedAt : ChangedAt;

    public IReadOnlyList<Deadline> On(DateOnly today) => DeadlineEngine.Compute(Text.With(InEffect), FactsOn(today));

    /// <summary>The agreement on a day, with its days and terminations.</summary>
    public DeadlineCase CaseOn(DateOnly today) => new(Text.With(InEffect), FactsOn(today));

    /// <summary>Whether these are still the letters, and their receipts, by which a party terminates.</summary>
    public bool IsComputedFrom(IEnumerable<NoticeLetter> letters, string sender) => Letters
        .Where(letter => letter.Purpose == NoticePurpose.Termination && letter.Sender == sender).SelectMany(letter => letter.Facts).ToHashSet()
        .SetEquals(letters.SelectMany(letter => letter.Facts));

    private DeadlineFacts FactsOn(DateOnly today) => new()
    {
        Today = today,
        Parties = [.. Agreement.Parties.OrderBy(party => party.Rank).Select(party => party.Slug)],
        InForceFrom = Agreement.InForceFrom!.Value,
        StartsOn = Agreement.Years.StartsOn,
        FirstYearFrom = Agreement.Years.FirstYearFrom,
        FirstFiscalYearFrom = Agreement.Years.FirstFiscalYearFrom,
        ForceMajeure = [.. Agreement.ShortenedNotices.InTurn().Select(shortened => new ForceMajeureNotice(shortened.Notice, shortened.AgreedOn, shortened.Until))],
        Letters = [.. Letters.SelectMany(letter => letter.Facts)],
        AmendedTerm = Agreement.TermAmendedOn is null ? null : Agreement.Term,
        RenewalLengths = Agreement.TermRenewals,
        Renewals = Agreement.TermRenewals.Count,
        // What took effect is a fact: no letter that is sent or missing since brings anybody back.
        Exits = DaysOf(party => party.LeftOn),
        Joined = DaysOf(party => party.JoinedOn),
        NotRenewedAfter = Agreement.NotRenewedAfter,
        TerminatedOn = Agreement.State == AgreementState.Terminated ? Agreement.EndedOn : null,
        NoticesOfText = AmendedText.Notices(Text, InEffect),
        MeetingsOfText = AmendedText.Meetings(Text, InEffect),
        Amended = AmendedText.Setters(InEffect),
        Funding = Plan is null ? null : FundedYears.Of(Plan),
        Meetings = Meetings?.Where(meeting => meeting.State == MeetingState.Held).Select(meeting => meeting.Plan.Day).ToList(),
        MeetingsKeptFrom = MeetingsKeptFrom,
        // A correction that comes a year later is not that year's report.
        Reports = [.. Reports.Where(report => report.Sent.Count > 0).Select(report => new ReportFact(report.Sent[0].To, report.Sent[0].On))],
        Permissions = Permissions,
        Commitments = Commitments,
        FundingCalls = FundingCalls,
        ReportsKeptFrom = DateOnly.FromDateTime(Agreement.ImportedAt.UtcDateTime),
        Seated = MeetingsKeptFrom is null ? null : [.. Seats.Where(seat => seat.ClosedFrom is null).Select(seat => seat.Party).OfType<string>().Distinct(StringComparer.Ordinal)],
    };

    private Dictionary<string, DateOnly> DaysOf(Func<AgreementParty, DateOnly?> day) =>
        Agreement.Parties.Where(party => day(party) is not null).ToDictionary(party => party.Slug, party => day(party)!.Value, StringComparer.Ordinal);
}
