using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Grants.Errors;
using SkillsHub.Partnership.Funding.OpenData;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>Money that a funder gives on a line of the plan: asked, granted, called by instalments, paid.</summary>
internal sealed class Grant : Aggregate, IPartOfAgreement
{
    // A year of two digits, « 0026 », is a slip; what was asked for before the agreement was signed is not.
    private const int EarliestBefore = 10;

    private readonly List<GrantStep> steps = [];

    private Grant(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>Within the agreement, from 1.</summary>
    public int Number { get; private set; }

    int? IPartOfAgreement.NumberInAgreement => Number;

    /// <summary>Number of the plan's line.</summary>
    public int Line { get; private set; }

    public string Funder { get; private set; } = string.Empty;

    IReadOnlyList<string> IPartOfAgreement.Readers => [Funder];

    public FundingNature Nature { get; private set; }

    /// <summary>Null where it is no single year's.</summary>
    public int? FiscalYear { get; private set; }

    public IReadOnlyList<GrantStep> Steps => steps;

    /// <summary>What the steps add up to, kept beside them for the database to read.</summary>
    public decimal Asked { get; private set; }

    public decimal Granted { get; private set; }

    public decimal Refused { get; private set; }

    public decimal Called { get; private set; }

    public decimal Paid { get; private set; }

    /// <summary>What expenses took of it.</summary>
    public decimal Spent { get; private set; }

    public GrantState State { get; private set; }

    /// <summary>What open data says of it beyond its money; null until somebody has said it.</summary>
    public GrantDisclosure? Disclosure { get; private set; }

    /// <summary>What is paid and not spent.</summary>
    public decimal Left => Paid - Spent;

    public static Grant Open(Guid id, FundingPlan plan, PlanLine line, int number, int? fiscalYear) => new(id, plan.Hub)
    {
        AgreementId = plan.AgreementId,
        Number = number,
        Line = line.Number,
        Funder = line.Funder ?? throw new ArgumentException("A line that nobody gives has no grants.", nameof(line)),
        Nature = line.Nature ?? throw new ArgumentException("A line of no nature has no grants.", nameof(line)),
        FiscalYear = fiscalYear,
    };

    public Result<GrantStep> Ask(StepDraft draft, AgreementMoment moment) =>
        Known(draft, GrantStepKind.Asked) is { } known ? known
        : Check(draft, moment, GrantStepKind.Asked) is { } refusal ? refusal
        : Asked + draft.Amount > Money.Most ? new TooMuch(Asked + draft.Amount)
        : Add(draft.As(GrantStepKind.Asked));

    public Result<GrantStep> Decide(StepDraft draft, PlannedLimit limit, AgreementMoment moment)
    {
        if (Known(draft, GrantStepKind.Granted) is { } known)
            return known;
        if (Check(draft, moment, GrantStepKind.Granted) is { } refusal)
            return refusal;
        if (Granted + draft.Amount > Money.Most)
            return new TooMuch(Granted + draft.Amount);
        if (!limit.Allows(Granted + draft.Amount))
            return new OverPlanned(limit, Granted + draft.Amount);
        return Granted + draft.Amount + Refused > Asked ? new BeyondAsked(Asked, Granted + draft.Amount, Refused) : Add(draft.As(GrantStepKind.Granted));
    }

    /// <summary>What was asked and is not granted may be refused; who refused grants later what is asked for anew.</summary>
    public Result<GrantStep> Refuse(StepDraft draft, AgreementMoment moment)
    {
        if (Known(draft, GrantStepKind.Refused) is { } known)
            return known;
        if (Check(draft, moment, GrantStepKind.Refused) is { } refusal)
            return refusal;
        var open = Asked - Granted - Refused;
        return draft.Amount > open ? new OverAsked(open < 0 ? 0 : open, draft.Amount) : Add(draft.As(GrantStepKind.Refused));
    }

    public Result<GrantStep> Call(StepDraft draft, AgreementMoment moment)
    {
        if (Known(draft, GrantStepKind.Called) is { } known)
            return known;
        if (Check(draft, moment, GrantStepKind.Called) is { } refusal)
            return refusal;
        if (Called + draft.Amount > Granted)
            return new OverGranted(Granted, Called + draft.Amount);
        if (draft.ExpectedOn < draft.On)
            return new ExpectedBeforeCall(draft.ExpectedOn.Value, draft.On);
        // A number once given stays its own, even of an instalment that was called in error.
        return Add(draft.As(GrantStepKind.Called, steps.Max(step => step.Instalment ?? 0) + 1));
    }

    public Result<GrantStep> Pay(int instalment, StepDraft draft, AgreementMoment moment)
    {
        if (Known(draft, GrantStepKind.Paid, instalment) is { } known)
            return known;
        if (Check(draft, moment, GrantStepKind.Paid) is { } refusal)
            return refusal;
        if (steps.Find(step => step is { Kind: GrantStepKind.Called, Counts: true } && step.Instalment == instalment) is not { } call)
            return new NoSuchInstalment(Number, instalment);
        if (draft.On < call.On)
            return new BeforeEarlierStep(draft.On, call);
        var paid = SumOf(GrantStepKind.Paid, instalment) + draft.Amount;
        return paid > call.Amount ? new OverCalled(instalment, call.Amount, paid) : Add(draft.As(GrantStepKind.Paid, instalment));
    }

    public Result<GrantStep> Reverse(Guid id, StepReversal reversal)
    {
        if (steps.Find(candidate => candidate.Id == id) is not { } step)
            return new StepNotFound();
        if (step.Reversal is { } earlier)
            return new AlreadyReversed(earlier);
        if (step.Kind == GrantStepKind.Paid && Left < step.Amount)
            return new PaymentSpent(step.Amount, Left);
        if (HasLater(step))
            return new LaterSteps(step.Kind);
        step.Reverse(reversal);
        Recount();
        return step;
    }

    /// <summary>Its calls of which something is still to be paid, as they stand on a day.</summary>
    public IEnumerable<OpenCall> OpenCallsOn(DateOnly today) => steps
        .Where(step => step is { Kind: GrantStepKind.Called, Counts: true })
        .Select(call => new OpenCall(Number, call.Instalment!.Value, call.On, call.Amount, call.Amount - SumOf(GrantStepKind.Paid, call.Instalment), call.Reference)
        {
            ExpectedOn = call.ExpectedOn,
            IsOverdue = call.ExpectedOn < today,
        })
        .Where(call => call.Due > 0);

    /// <summary>Takes what an expense is allotted; a negative sum gives it back.</summary>
    public bool Spend(decimal amount)
    {
        if (amount > Left)
            return false;
        Spent += amount;
        return true;
    }

    public void Disclose(GrantDisclosure disclosure)
    {
        if (Disclosure != disclosure)
            Disclosure = disclosure;
    }

    /// <summary>Whether somebody asks for this very grant again: its first step has its id.</summary>
    public bool IsSameAs(int line, int? fiscalYear, StepDraft asked) =>
        (Line, FiscalYear) == (line, fiscalYear) && steps.Exists(step => step.Id == asked.Id && step.Counts && step.IsSameAs(asked, GrantStepKind.Asked, instalment: null));

    // A step that is sent again is the one that is recorded.
    private Result<GrantStep>? Known(StepDraft draft, GrantStepKind kind, int? instalment = null)
    {
        if (steps.Find(step => step.Id == draft.Id) is not { } known)
            return null;
        return known.Counts && known.IsSameAs(draft, kind, instalment) ? known : new StepExists(known);
    }

    private Error? Check(StepDraft draft, AgreementMoment moment, GrantStepKind kind)
    {
        if (draft.On > moment.Today)
            return new StepInTheFuture(draft.On, moment.Today);
        if (draft.On < moment.Span.From.PlusYears(-EarliestBefore))
            return new StepOutOfReach(draft.On, moment.Span.From);
        if (kind == GrantStepKind.Asked)
            return null;
        var needed = kind is GrantStepKind.Granted or GrantStepKind.Refused ? GrantStepKind.Asked : GrantStepKind.Granted;
        var before = steps.Where(step => step.Kind == needed && step.Counts).MinBy(step => step.On);
        return before is null ? (needed == GrantStepKind.Asked ? new NotAsked() : new NotGranted())
            : draft.On < before.On ? new BeforeEarlierStep(draft.On, before)
            : null;
    }

    // What rests on a step is reversed before it: what is granted or refused was asked for. Before that was a rule more may have been granted.
    private bool HasLater(GrantStep step) => step.Kind switch
    {
        GrantStepKind.Asked => Math.Min(Granted + Refused, Asked) > Asked - step.Amount
            || LeavesEarlier(step, GrantStepKind.Granted) || LeavesEarlier(step, GrantStepKind.Refused),
        GrantStepKind.Granted => Called > Granted - step.Amount || LeavesEarlier(step, GrantStepKind.Called),
        GrantStepKind.Called => SumOf(GrantStepKind.Paid, step.Instalment) > 0,
        _ => false,
    };

    // Nothing is decided or called before the first of what it rests on.
    private bool LeavesEarlier(GrantStep step, GrantStepKind resting) =>
        steps.Where(other => other != step && other.Counts && other.Kind == step.Kind).Min(other => (DateOnly?)other.On) is { } first
        && steps.Exists(later => later.Counts && later.Kind == resting && later.On < first);

    private GrantStep Add(GrantStep step)
    {
        steps.Add(step);
        Recount();
        return step;
    }

    private void Recount()
    {
        Asked = SumOf(GrantStepKind.Asked);
        Granted = SumOf(GrantStepKind.Granted);
        Refused = SumOf(GrantStepKind.Refused);
        Called = SumOf(GrantStepKind.Called);
        Paid = SumOf(GrantStepKind.Paid);
        State = Paid > 0 ? GrantState.Paid
            : Called > 0 ? GrantState.Called
            : Granted > 0 ? GrantState.Granted
            : Asked == 0 ? GrantState.Withdrawn
            : Refused >= Asked ? GrantState.Refused
            : GrantState.Asked;
    }

    private decimal SumOf(GrantStepKind kind, int? instalment = null) =>
        steps.Where(step => step.Counts && step.Kind == kind && (instalment is null || step.Instalment == instalment)).Sum(step => step.Amount);
}
