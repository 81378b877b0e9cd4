using System.Globalization;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Kinds;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>What was asked, granted, refused, called, paid, spent and given. The journal tells each to its funder alone, and so does what is made of it.</summary>
internal static class MoneyFacts
{
    public static FactDraft? Of(IntegrationEvent told, Func<DateTimeOffset, DateOnly> dayOf) => told switch
    {
        GrantAsked step => Step(FactMeasure.Asked, step),
        GrantGranted step => Step(FactMeasure.Granted, step),
        GrantRefused step => Step(FactMeasure.Refused, step),
        GrantCalled step => Step(FactMeasure.Called, step),
        GrantPaid step => Step(FactMeasure.Paid, step),
        GrantStepReversed step => Back(StepSubject(step.StepId), step.AgreementId, step.On) with
        {
            // A call that is made anew has another number, and so another deadline: of this one nobody tells any more.
            Ends = step is { Kind: GrantStepKind.Called, Instalment: { } call } ? DeadlineTold.SubjectOf(FundingCalls.IdOf(step.Number, call)) : null,
        },
        GrantSpent spent => Step(FactMeasure.Spent, spent) with { Subject = SpentSubject(spent.StepId, spent.Number) },
        GrantSpendingReversed spent => Back(SpentSubject(spent.Reverses, spent.Number), spent.AgreementId, spent.On),
        OwnMeansSpent spent => new(FactMeasure.OwnMeans, OwnSubject(spent.ExpenseId), spent.On)
        {
            AgreementId = spent.AgreementId,
            Nature = spent.Nature,
            Amount = spent.Amount,
        },
        OwnMeansSpendingReversed spent => Back(OwnSubject(spent.ExpenseId), spent.AgreementId, spent.On),
        ContributionRecorded given => new(FactMeasure.InKind, $"contribution/{told.AggregateId}", given.From)
        {
            AgreementId = given.AgreementId,
            Party = given.Party,
            Sort = WireName.Of(given.Kind),
            Amount = given.Valuation,
            Reference = told.AggregateId,
        },
        ContributionWithdrawn given => Back($"contribution/{told.AggregateId}", given.AgreementId, dayOf(told.OccurredAt)),
        _ => null,
    };

    private static FactDraft Step(FactMeasure measure, GrantEvent step) => new(measure, StepSubject(step.StepId), step.On)
    {
        AgreementId = step.AgreementId,
        Party = step.Funder,
        Nature = step.Nature,
        FiscalYear = step.FiscalYear,
        Amount = step.Amount,
        Number = step.Number,
        Title = step.Reference,
    };

    private static FactDraft Back(string subject, Guid agreementId, DateOnly day) => new(FactMeasure.TakenBack, subject, day, Precedence.Instead) { AgreementId = agreementId };

    private static string StepSubject(Guid step) => $"step/{step}";

    private static string OwnSubject(Guid expense) => $"own/{expense}";

    // An expense takes of several grants, each of which is told its own part.
    private static string SpentSubject(Guid expense, int grant) => string.Create(CultureInfo.InvariantCulture, $"spent/{expense}/{grant}");
}
