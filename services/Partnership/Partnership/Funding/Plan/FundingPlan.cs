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

    public IReadOnlyList<PlannedShare> SharesOf(PlanLine line) => PlannedShare.Of(line, BaseOf(line));

    /// <summary>What a line gives in a year: its only share where it gives once; null where it gives nothing then.</summary>
    public PlannedShare? ShareFor(int line, int? year, FiscalCalendar calendar)
    {
        if (LineOf(line) is not { } found)
            return null;
        if (year is not null && found.FiscalYears.Count > 0 && !found.FiscalYears.Any(own => calendar.AreSame(own, year)))
            return null;
        return SharesOf(found) is [var only] ? only : SharesOf(found).FirstOrDefault(share => calendar.AreSame(share.FiscalYear, year));
    }

    public IReadOnlyList<BaseSum> Sums(FiscalCalendar calendar) => [.. bases.SelectMany(on => BaseSum.Of(on, lines, calendar))];

    public Result<int> AddBase(BaseTerms terms)
    {
        if (bases.Exists(other => string.Equals(other.Name, terms.Name, StringComparison.OrdinalIgnoreCase)))
            return new BaseExists(terms.Name);
        var made = FundingBase.Of(bases.Select(candidate => candidate.Number).DefaultIfEmpty(0).Max() + 1, terms);
        bases.Add(made);
        return made.Number;
    }

    /// <param name="number">The base.</param>
    /// <param name="terms">What it is from now on.</param>
    /// <param name="granted">What is granted on lines, by their numbers: a base may become known later, and not smaller than what it carries.</param>
    /// <param name="calendar">The agreement's fiscal years.</param>
    public Error? ChangeBase(int number, BaseTerms terms, IReadOnlyDictionary<int, decimal> granted, FiscalCalendar calendar)
    {
        if (bases.Find(candidate => candidate.Number == number) is not { } changed)
            return new BaseNotFound(number);
        if (bases.Exists(other => other.Number != number && string.Equals(other.Name, terms.Name, StringComparison.OrdinalIgnoreCase)))
            return new BaseExists(terms.Name);
        var before = Sums(calendar);
        changed.Change(terms);
        if (lines.Find(line => line.Base == number && granted.TryGetValue(line.Number, out var given) && given > PlannedOn(line)) is { } kept)
            return new GrantedBeyond(kept.Number, granted[kept.Number], PlannedOn(kept)!.Value);
        return Exceeding(before, line: null, calendar);
    }

    public Result<int> AddLine(LineTerms terms, IReadOnlyList<string> parties, FiscalCalendar calendar)
    {
        if (Check(terms, parties) is { } refusal)
            return refusal;
        var before = Sums(calendar);
        var made = PlanLine.Of(lines.Select(line => line.Number).DefaultIfEmpty(0).Max() + 1, terms);
        lines.Add(made);
        return Exceeding(before, made.Number, calendar) is { } exceeding ? exceeding : made.Number;
    }

    public Error? ChangeLine(int number, LineTerms terms, IReadOnlyList<string> parties, IReadOnlyDictionary<int, decimal> granted, FiscalCalendar calendar)
    {
        if (!FindForChange(number, granted).TryGet(out var line, out var kept))
            return kept;
        if (Check(terms, parties) is { } refusal)
            return refusal;
        var before = Sums(calendar);
        line.Change(terms);
        return Exceeding(before, number, calendar);
    }

    public Error? SetAside(int number, SettingAside aside, IReadOnlyDictionary<int, decimal> granted)
    {
        if (!FindForChange(number, granted).TryGet(out var line, out var kept))
            return kept;
        line.SetAside(aside);
        return null;
    }

    public void Disclose(Beneficiary? beneficiary, IReadOnlyList<FunderIdentity> funders) => (Beneficiary, Funders) = (beneficiary, funders);

    // Null while any of it is unknown.
    private decimal? PlannedOn(PlanLine line) => SharesOf(line).Aggregate((decimal?)0, (sum, share) => sum + share.Amount);

    private Result<PlanLine> FindForChange(int number, IReadOnlyDictionary<int, decimal> granted)
    {
        if (LineOf(number) is not { } line)
            return new LineNotFound(number);
        if (line.Aside is { } aside)
            return new LineIsAside(number, aside);
        return granted.ContainsKey(number) ? new LineGranted(number) : line;
    }

    private Error? Check(LineTerms terms, IReadOnlyList<string> parties)
    {
        if (terms.Funder is { } funder && !parties.Contains(funder, StringComparer.Ordinal))
            return new Agreements.Errors.NotAParty("funder", funder);
        if (terms.Base is { } on && !bases.Exists(candidate => candidate.Number == on))
            return new NoSuchBase(on);
        return LineRules.Check(terms);
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
