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
    private IReadOnlyCollection<int> granted = [];

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

    /// <summary>Says on which lines something is granted: their shares are the last to give a cent back.</summary>
    public void Hold(IReadOnlyCollection<int> numbers) => granted = numbers;

    public FundingBase? BaseOf(PlanLine line) => bases.Find(candidate => candidate.Number == line.Base);

    public PlanLine? LineOf(int number) => lines.Find(candidate => candidate.Number == number);

    public IReadOnlyList<PlannedShare> SharesOf(PlanLine line, FiscalCalendar calendar) => BaseShares.Of(line, BaseOf(line), lines, granted, calendar);

    /// <summary>Whether a line gives in each of its years, and nobody has said in which: it may give in any.</summary>
    public bool HasUnknownYears(PlanLine line, FiscalCalendar calendar) => PlannedShare.Missing(line, BaseOf(line), calendar).Contains(PlannedShare.YearsMissing, StringComparer.Ordinal);

    /// <summary>What a line gives in a year: its only share where it gives once; null where it gives nothing then.</summary>
    public PlannedShare? ShareFor(int line, int? year, FiscalCalendar calendar)
    {
        if (LineOf(line) is not { } found)
            return null;
        if (year is not null && found.FiscalYears.Count > 0 && !found.FiscalYears.Any(own => calendar.AreSame(own, year)))
            return null;
        return SharesOf(found, calendar) is [var only] ? only : SharesOf(found, calendar).FirstOrDefault(share => calendar.AreSame(share.FiscalYear, year));
    }

    public IReadOnlyList<BaseSum> Sums(FiscalCalendar calendar) => [.. bases.SelectMany(on => BaseSum.Of(on, lines, granted, calendar))];

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
    /// <param name="by">By what it is said otherwise.</param>
    public Error? ChangeBase(int number, BaseTerms terms, StandingGrants standing, FiscalCalendar calendar, PlanAuthority? by = null)
    {
        if (bases.Find(candidate => candidate.Number == number) is not { } changed)
            return new BaseNotFound(number);
        if (calendar.Repeats([.. terms.Years.Select(own => own.Year)]))
            return new YearTwice("years");
        if (bases.Exists(other => other.Number != number && string.Equals(other.Name, terms.Name, StringComparison.OrdinalIgnoreCase)))
            return new BaseExists(terms.Name);
        if (terms.IsPerYear && !changed.IsPerYear && lines.Exists(line => line.Base == number && line.Aside is null && LineRules.IsLump(line.Terms)))
            return new LumpOnYearlyBase("isPerYear");
        if (AuthorityRules.Check(changed, terms, lines, by, calendar) is { } unfounded)
            return unfounded;
        var (before, held) = (Sums(calendar), BeyondOn(number, standing, calendar));
        changed.Change(terms, by);
        return Beyond(number, held, standing, calendar) ?? Exceeding(before, line: null, calendar);
    }

    public Result<int> AddLine(LineTerms terms, IReadOnlyList<string> parties, StandingGrants standing, FiscalCalendar calendar)
    {
        if (Check(terms, parties, calendar) is { } refusal)
            return refusal;
        var (before, held) = (Sums(calendar), BeyondOn(terms.Base, standing, calendar));
        var made = PlanLine.Of(lines.Select(line => line.Number).DefaultIfEmpty(0).Max() + 1, terms);
        lines.Add(made);
        return (Exceeding(before, made.Number, calendar) ?? Beyond(made.Base, held, standing, calendar)) is { } exceeding ? exceeding : made.Number;
    }

    public Error? ChangeLine(int number, LineTerms terms, IReadOnlyList<string> parties, StandingGrants standing, FiscalCalendar calendar, PlanAuthority? by = null)
    {
        if (!FindForChange(number, standing).TryGet(out var line, out var kept))
            return kept;
        if ((Check(terms, parties, calendar) ?? AuthorityRules.Check(line, terms, by)) is { } refusal)
            return refusal;
        var (before, held) = (Sums(calendar), BeyondOn(terms.Base, standing, calendar));
        line.Change(terms, by);
        return Exceeding(before, number, calendar) ?? Beyond(line.Base, held, standing, calendar);
    }

    public Error? SetAside(int number, SettingAside aside, StandingGrants standing, PlanAuthority by)
    {
        if (!FindForChange(number, standing).TryGet(out var line, out var kept))
            return kept;
        if (AuthorityRules.CheckAside(line, by) is { } unfounded)
            return unfounded;
        line.SetAside(aside, by);
        return null;
    }

    /// <summary>Takes over a line that all have signed to add.</summary>
    public int Enter(LineTerms terms, PlanAuthority by)
    {
        var made = PlanLine.Signed(lines.Select(line => line.Number).DefaultIfEmpty(0).Max() + 1, terms, by);
        lines.Add(made);
        return made.Number;
    }

    /// <summary>Takes over what all have signed of a line, whatever is asked or granted on it: as where the text promises too much, what no longer fits is there to be seen.</summary>
    /// <param name="number">The line.</param>
    /// <param name="terms">What it gives from then on; null where it is given no longer.</param>
    /// <param name="by">The amendment.</param>
    /// <param name="ending">Why it does not count then.</param>
    /// <returns>Whether that is new.</returns>
    public bool Amend(int number, LineTerms? terms, PlanAuthority by, SettingAside ending)
    {
        if (LineOf(number) is not { } line)
            return false;
        var isNew = terms is null ? line.Aside is null : line.Aside is not null || !line.Terms.Is(terms);
        // What people had said before is theirs no longer, even where it is the same.
        if (isNew || line.By?.Amendment != by.Amendment)
            line.Amend(terms, by, ending);
        return isNew;
    }

    /// <summary>What would not hold if fiscal years counted otherwise; null where all does.</summary>
    public Error? Recounted(FiscalCalendar before, FiscalCalendar after, StandingGrants standing)
    {
        var counting = lines.Where(line => line.Aside is null).ToList();
        if (counting.Exists(line => after.Repeats(line.FiscalYears)) || bases.Exists(on => after.Repeats([.. on.Years.Select(own => own.Year)])))
            return new YearTwice("fiscalYears");
        return Exceeding(Sums(before), line: null, after)
            ?? counting.SelectMany(line => standing.Beyond(this, line, after).ExceptBy(standing.Beyond(this, line, before).Select(MoneyOf), MoneyOf)).FirstOrDefault();

        // A year may be written otherwise by then: what is granted in it, and planned, is the same.
        static (decimal Granted, decimal Planned) MoneyOf(GrantedBeyond beyond) => (beyond.Granted, beyond.Planned);
    }

    public void Disclose(Beneficiary? beneficiary, IReadOnlyList<FunderIdentity> funders) => (Beneficiary, Funders) = (beneficiary, funders);

    private Result<PlanLine> FindForChange(int number, StandingGrants standing)
    {
        if (LineOf(number) is not { } line)
            return new LineNotFound(number);
        if (line.Aside is { } aside)
            return new LineIsAside(number, aside);
        return standing.HaveLine(number) ? new LineUsed(number) : line;
    }

    private Error? Check(LineTerms terms, IReadOnlyList<string> parties, FiscalCalendar calendar)
    {
        if (terms.Funder is { } funder && !parties.Contains(funder, StringComparer.Ordinal))
            return new Agreements.Errors.NotAParty("funder", funder);
        if (terms.Base is { } on && !bases.Exists(candidate => candidate.Number == on))
            return new NoSuchBase(on);
        return LineRules.Check(terms, bases.Find(candidate => candidate.Number == terms.Base)?.IsPerYear == true, calendar);
    }

    // Of a base, more may not be granted on any line than it gives. What an amendment has put below what is granted stays, and may not fall
    // further; what is given no longer the base says nothing of.
    private GrantedBeyond? Beyond(int? on, List<GrantedBeyond> held, StandingGrants standing, FiscalCalendar calendar) => BeyondOn(on, standing, calendar)
        .FirstOrDefault(beyond => !held.Exists(earlier => (earlier.Number, earlier.FiscalYear) == (beyond.Number, beyond.FiscalYear) && earlier.Planned <= beyond.Planned));

    private List<GrantedBeyond> BeyondOn(int? on, StandingGrants standing, FiscalCalendar calendar) =>
        on is null ? [] : [.. lines.Where(line => line.Base == on && line.Aside is null).SelectMany(line => standing.Beyond(this, line, calendar))];

    private Error? Exceeding(IReadOnlyList<BaseSum> before, int? line, FiscalCalendar calendar) => SumRules.Exceeding(before, Sums(calendar), line, calendar);
}
