using System.Globalization;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>An agreement in force on a day: its text, what happened since, and the days of its term.</summary>
internal sealed class DeadlineCase
{
    private const int MonthsAhead = 24;

    public DeadlineCase(AgreementExtract text, DeadlineFacts facts)
    {
        Text = text;
        Term = facts.AmendedTerm ?? text.Term;
        var tacit = TacitRenewal.Of(text.Renewal) is { } clause && AgreementTerm.RunsOn(isTacit: true, facts.AmendedTerm) ? clause : null;
        var tacitUntil = tacit is null ? null : TacitDays.Last(Term, tacit, facts);
        Terminations = Deadlines.Terminations.Of(text, facts, tacit is null ? TermDays.Of(Term, text.Renewal, facts).End : tacitUntil);
        Ended = Terminations.FirstOrDefault(termination => termination.EndsAgreement);
        EndedOn = Ended?.FreeFrom ?? facts.TerminatedOn;
        var lastDay = EndedOn?.AddDays(-1);
        RunsOn = tacit is not null && EndedOn is null;
        // What runs on is in the period of today, or of its last day.
        Facts = tacit is null ? facts : TacitDays.Begun(Term, tacit, facts, lastDay < facts.Today ? lastDay.Value : facts.Today);
        var days = TermDays.Of(Term, text.Renewal, Facts);
        Days = lastDay is { } last ? days.EndingOn(last) : days;
        LastDay = RunsOn ? tacitUntil : Days.End;
        Parties = [.. facts.Parties.Where(party => !HasLeft(party, facts.Today))];
    }

    public AgreementExtract Text { get; }

    public DeadlineFacts Facts { get; }

    /// <summary>As amended.</summary>
    public TermExtract? Term { get; }

    public TermDays Days { get; }

    /// <summary>Whether it goes on after its term.</summary>
    public bool RunsOn { get; }

    /// <summary>The last day that can be meant; null while nobody knows of any.</summary>
    public DateOnly? LastDay { get; }

    /// <summary>The last day for which it is worth computing what comes again and again: without an end, as far ahead as anybody plans.</summary>
    public DateOnly Horizon
    {
        get
        {
            var ahead = Facts.Today.PlusMonths(MonthsAhead) ?? DateOnly.MaxValue;
            return LastDay ?? (Days.End > ahead ? Days.End.Value : ahead);
        }
    }

    /// <summary>In the order in which they take effect.</summary>
    public IReadOnlyList<Termination> Terminations { get; }

    /// <summary>The termination that ends the agreement before its term; null where none does.</summary>
    public Termination? Ended { get; }

    /// <summary>The first day on which it binds no longer, when an exit ends it before its term.</summary>
    public DateOnly? EndedOn { get; }

    /// <summary>Slugs of those that have not left, who is still to join among them: letters of the others go to it too.</summary>
    public IReadOnlyList<string> Parties { get; }

    /// <summary>Slugs of those that had joined, and have not left, by a day.</summary>
    public IReadOnlyList<string> PartiesOn(DateOnly day) => [.. Facts.Parties.Where(party => !HasYetToJoin(party, day) && !HasLeft(party, day))];

    /// <summary>Whether a termination leaves nothing to do on a day that the end of the term sets: what lay before it stays.</summary>
    public bool IsOverBy(DateOnly? day) => EndedOn is { } ended && !(day < ended);

    public static DeadlineInput Input(string name, DateOnly day) => new(name, day.ToString("O", CultureInfo.InvariantCulture));

    public static DeadlineInput Input(string name, Period period) =>
        new(name, string.Create(CultureInfo.InvariantCulture, $"{period.Count} {period.Unit.ToString().ToLowerInvariant()}"));

    public static DeadlineInput Input(string name, decimal number) => new(name, number.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>Those of them that are known.</summary>
    public static IReadOnlyList<DeadlineInput> Inputs(params IEnumerable<DeadlineInput?> inputs) => [.. inputs.OfType<DeadlineInput>()];

    /// <summary>The passage that sets the deadline, where the text has one.</summary>
    public static SourceSpan? First(IReadOnlyList<SourceSpan>? sources) => sources is [var first, ..] ? first : null;

    public DeadlineInput? EndInput => Days.End is { } end ? Input("term.end", end) : null;

    public DeadlineInput? TermEndInput => Days.TermEnd is { } end ? Input("term.end", end) : null;

    public DeadlineInput? OriginInput => Days.Origin is { } origin ? Input("term.origin", origin) : null;

    /// <summary>The amendment that set one of these values, where one did.</summary>
    public DeadlineInput? AmendmentInput(params IEnumerable<string> values) =>
        values.Select(value => Facts.Amended?.GetValueOrDefault(value) ?? 0).Max() is > 0 and var number ? Input("amendment", number) : null;

    private bool HasYetToJoin(string party, DateOnly day) => Facts.Joined?.TryGetValue(party, out var joined) == true && joined > day;

    private bool HasLeft(string party, DateOnly day) =>
        (Facts.Exits?.TryGetValue(party, out var gone) == true && gone <= day)
        || Terminations.Any(termination => !termination.EndsAgreement && termination.By == party && termination.FreeFrom <= day);
}
