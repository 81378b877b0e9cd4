using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What one funder is to give of one nature, on one base.</summary>
internal sealed class PlanLine
{
    public required int Number { get; init; }

    public string? Funder { get; private set; }

    public FundingNature? Nature { get; private set; }

    public int? Base { get; private set; }

    public decimal? Rate { get; private set; }

    public decimal? Amount { get; private set; }

    public bool IsPerYear { get; private set; }

    /// <summary>EUR beyond which nothing is paid, where the text sets such a limit.</summary>
    public decimal? Ceiling { get; private set; }

    public IReadOnlyList<int> FiscalYears { get; private set; } = [];

    /// <summary>The years in the words of the text; null where a person said which.</summary>
    public string? YearsText { get; private set; }

    /// <summary>Null for a line that a person added.</summary>
    public SourceSpan? Source { get; private set; }

    /// <summary>What the text says of it, whatever it is now; null for a line that a person added, or that was opened before this was kept.</summary>
    public LineTerms? Read { get; private set; }

    /// <summary>By what it was last said otherwise than the text does.</summary>
    public PlanAuthority? By { get; private set; }

    /// <summary>All that was said of it so, in turn.</summary>
    public IReadOnlyList<LineSaying> Said { get; private set; } = [];

    /// <summary>Why it does not count; null as long as it does.</summary>
    public SettingAside? Aside { get; private set; }

    public LineTerms Terms => new(Funder, Nature, Base, Rate, Amount, IsPerYear, FiscalYears, Ceiling);

    /// <summary>What the text made of it.</summary>
    public LineTerms Original => Read ?? Terms;

    /// <summary>Whether the text or an amendment made it. What people added to the plan is theirs.</summary>
    public bool IsSigned => Source is not null || By?.Amendment is not null;

    /// <summary>What was said of it in turn; of what was said before that was kept, the last alone is known.</summary>
    public IReadOnlyList<LineSaying> Sayings => Said.Count > 0 ? Said : (Aside, By) switch
    {
        ({ } aside, _) => [new(null, By ?? new(null, null, aside.Reason, aside.SetAsideBy, aside.SetAsideAt))],
        (_, { } by) => [new(Terms, by)],
        _ => [],
    };

    public bool IsMoney => Nature != FundingNature.InKind;

    public static PlanLine Of(int number, LineTerms terms)
    {
        var made = new PlanLine { Number = number };
        made.Change(terms, by: null);
        return made;
    }

    public static PlanLine OfText(int number, LineTerms terms, GrantExtract promise)
    {
        var made = Of(number, terms);
        (made.YearsText, made.Source, made.Read) = (promise.FiscalYears?.Text, promise.Source, terms);
        return made;
    }

    /// <summary>One that an amendment adds.</summary>
    public static PlanLine Signed(int number, LineTerms terms, PlanAuthority by)
    {
        var made = Of(number, terms);
        (made.By, made.Said) = (by, [new(terms, by)]);
        return made;
    }

    internal void Change(LineTerms terms, PlanAuthority? by)
    {
        // What is said again was said by what said it first; unless all sign what people had said.
        if (!Terms.Is(terms) || (by?.Amendment is not null && By is { Amendment: null }))
        {
            if (by is not null)
                Said = [.. Sayings, new(terms, by)];
            By = by;
        }

        Take(terms);
    }

    internal void SetAside(SettingAside aside, PlanAuthority by) => (Said, Aside, By) = ([.. Sayings, new(null, by)], aside, by);

    /// <summary>Is what an amendment says of it: it may be given again that was set aside.</summary>
    internal void Amend(LineTerms? terms, PlanAuthority by, SettingAside ending)
    {
        (Said, By, Aside) = ([.. Sayings, new(terms, by)], by, terms is null ? Aside ?? ending : null);
        if (terms is not null)
            Take(terms);
    }

    private void Take(LineTerms terms)
    {
        if (Source is not null)
            Read ??= Terms;
        (Funder, Nature, Base, Rate, Amount, IsPerYear, Ceiling) = (terms.Funder, terms.Nature, terms.Base, terms.Rate, terms.Amount, terms.IsPerYear, terms.Ceiling);
        if (!FiscalYears.SequenceEqual(terms.FiscalYears))
            // The words of the text stood for other years.
            (FiscalYears, YearsText) = (terms.FiscalYears, null);
    }
}
