using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.OpenData;
using SkillsHub.Partnership.Funding.Plan.Errors;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>Who is to give what under an agreement, on which bases. One plan, so that its sums are held as a whole.</summary>
internal sealed class FundingPlan : Aggregate, IPartOfAgreement
{
    private readonly List<FundingBase> bases = [];
    private readonly List<PlanLine> lines = [];

    private FundingPlan(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    public IReadOnlyList<FundingBase> Bases => bases;

    public IReadOnlyList<PlanLine> Lines => lines;

    /// <summary>Who receives the grants, for open data.</summary>
    public Beneficiary? Beneficiary { get; private set; }

    /// <summary>SIRET numbers of funders that the text does not give, for open data.</summary>
    public IReadOnlyList<FunderIdentity> Funders { get; private set; } = [];

    /// <summary>Takes what the text promises as it stands, even where it exceeds a base: that is for people to see, not to be corrected in silence.</summary>
    public static FundingPlan Open(Guid id, Agreement agreement, PromisedFunding promised)
    {
        var plan = new FundingPlan(id, agreement.Hub) { AgreementId = agreement.Id };
        plan.bases.AddRange(promised.Bases);
        plan.lines.AddRange(promised.Lines);
        return plan;
    }

    public FundingBase? BaseOf(PlanLine line) => bases.Find(candidate => candidate.Number == line.Base);

    public PlanLine? LineOf(int number) => lines.Find(candidate => candidate.Number == number);

    public IReadOnlyList<PlannedShare> SharesOf(PlanLine line, FiscalCalendar calendar) => PlannedShare.Of(line, BaseOf(line), calendar);

    /// <summary>What a line gives in a year: its only share where it gives once; null where it gives nothing then.</summary>
    public PlannedShare? ShareFor(int line, int? year, FiscalCalendar calendar)
    {
        if (LineOf(line) is not { } found)
            return null;
        if (year is not null && found.FiscalYears.Count > 0 && !found.FiscalYears.Any(own => calendar.AreSame(own, year)))
            return null;
        return SharesOf(found, calendar) is [var only] ? only : SharesOf(found, calendar).FirstOrDefault(share => calendar.AreSame(share.FiscalYear, year));
    }

    public IReadOnlyList<BaseSum> Sums(FiscalCalendar calendar) => [.. bases.SelectMany(on => BaseSum.Of(on, lines, calendar))];

    public Result<int> AddBase(BaseTerms terms, FiscalCalendar calendar)
    {
        if (calendar.Repeats([.. terms.Years.Select(own => own.Year)]))
            return new YearTwice("years");
        if (bases.Exists(other => string.Equals(other.Name, terms.Name, StringComparison.OrdinalIgnoreCase)))
            return new BaseExists(terms.Name);
        var made = FundingBase.Of(bases.Select(candidate => candidate.Number).DefaultIfEmpty(0).Max() + 1, terms);
        bases.Add(made);
        return made.Number;
    }

    /// <param name="number">The base.</param>
    /// <param name="terms">What it is from now on.</param>
    /// <param name="standing">What is granted on lines: a base may become known later, and not smaller than what it carries.</param>
    /// <param name="calendar">The agreement's fiscal years.</param>
    public Error? ChangeBase(int number, BaseTerms terms, StandingGrants standing, FiscalCalendar calendar)
    {
        if (bases.Find(candidate => candidate.Number == number) is not { } changed)
            return new BaseNotFound(number);
        if (calendar.Repeats([.. terms.Years.Select(own => own.Year)]))
            return new YearTwice("years");
        if (bases.Exists(other => other.Number != number && string.Equals(other.Name, terms.Name, StringComparison.OrdinalIgnoreCase)))
            return new BaseExists(terms.Name);
        var before = Sums(calendar);
        changed.Change(terms);
        return lines.Where(line => line.Base == number).Select(line => standing.Beyond(this, line, calendar)).FirstOrDefault(beyond => beyond is not null)
            ?? Exceeding(before, line: null, calendar);
    }

    public Result<int> AddLine(LineTerms terms, IReadOnlyList<string> parties, FiscalCalendar calendar)
    {
        if (Check(terms, parties, calendar) is { } refusal)
            return refusal;
        var before = Sums(calendar);
        var made = PlanLine.Of(lines.Select(line => line.Number).DefaultIfEmpty(0).Max() + 1, terms);
        lines.Add(made);
        return Exceeding(before, made.Number, calendar) is { } exceeding ? exceeding : made.Number;
    }

    public Error? ChangeLine(int number, LineTerms terms, IReadOnlyList<string> parties, StandingGrants standing, FiscalCalendar calendar)
    {
        if (!FindForChange(number, standing).TryGet(out var line, out var kept))
            return kept;
        if (Check(terms, parties, calendar) is { } refusal)
            return refusal;
        var before = Sums(calendar);
        line.Change(terms);
        return Exceeding(before, number, calendar);
    }

    public Error? SetAside(int number, SettingAside aside, StandingGrants standing)
    {
        if (!FindForChange(number, standing).TryGet(out var line, out var kept))
            return kept;
        line.SetAside(aside);
        return null;
    }

    public void Disclose(Beneficiary? beneficiary, IReadOnlyList<FunderIdentity> funders) => (Beneficiary, Funders) = (beneficiary, funders);

    private Result<PlanLine> FindForChange(int number, StandingGrants standing)
    {
        if (LineOf(number) is not { } line)
            return new LineNotFound(number);
        if (line.Aside is { } aside)
            return new LineIsAside(number, aside);
        return standing.HaveLine(number) ? new LineGranted(number) : line;
    }

    private Error? Check(LineTerms terms, IReadOnlyList<string> parties, FiscalCalendar calendar)
    {
        if (terms.Funder is { } funder && !parties.Contains(funder, StringComparer.Ordinal))
            return new Agreements.Errors.NotAParty("funder", funder);
        if (terms.Base is { } on && !bases.Exists(candidate => candidate.Number == on))
            return new NoSuchBase(on);
        return LineRules.Check(terms, calendar);
    }

    // What exceeded before may stay, or come down; nothing may grow.
    private Error? Exceeding(IReadOnlyList<BaseSum> before, int? line, FiscalCalendar calendar)
    {
        foreach (var sum in Sums(calendar))
        {
            var earlier = before.FirstOrDefault(candidate => candidate.Base == sum.Base && candidate.FiscalYear == sum.FiscalYear);
            if (sum.RatesExceed && sum.KnownRate > (earlier?.KnownRate ?? 0))
                return new RatesExceedBase(sum, line);
            if (sum.AmountsExceed && (earlier is null || !earlier.AmountsExceed || sum.Exact - sum.BaseAmount > earlier.Exact - earlier.BaseAmount))
                return new AmountsExceedBase(sum, line);
        }

        return null;
    }
}
