using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>What was promised, by when, and how it was kept.</summary>
internal static class PromiseFacts
{
    /// <summary>The sort of a promise that an amendment added: it holds from the day of the fact on, and not before.</summary>
    public const string OfAmendment = "amendment";

    public static FactDraft? Of(IntegrationEvent told, Func<DateTimeOffset, DateOnly> dayOf) => told switch
    {
        CommitmentRegistered promise => Line(FactMeasure.Promised, told, promise.AgreementId, promise.Number, promise.Party, dayOf) with
        {
            Day = promise.EffectiveOn ?? dayOf(told.OccurredAt),
            Sort = promise.EffectiveOn is null ? null : OfAmendment,
            IsCommon = promise.IsCommon,
            Title = promise.Text,
            Article = promise.Article,
        },
        CommitmentAttributed promise => Line(FactMeasure.Attributed, told, promise.AgreementId, promise.Number, promise.Party, dayOf) with { IsCommon = promise.IsCommon },
        CommitmentPlanned promise => Line(FactMeasure.Planned, told, promise.AgreementId, promise.Number, promise.Party, dayOf) with
        {
            Sort = NameOf(promise.Schedule),
            DueOn = promise.DueOn,
            EveryMonths = promise.EveryMonths,
        },
        CommitmentAmended promise => Line(FactMeasure.Amended, told, promise.AgreementId, promise.Number, promise.Party, dayOf) with
        {
            Day = promise.EffectiveOn ?? dayOf(told.OccurredAt),
            Title = promise.Text,
            Sort = NameOf(promise.Schedule),
            DueOn = promise.DueOn,
            EveryMonths = promise.EveryMonths,
            EndedOn = promise.EndedOn,
        },
        CommitmentSetAside promise => Line(FactMeasure.SetAside, told, promise.AgreementId, promise.Number, promise.Party, dayOf),
        CommitmentFulfilled kept => new(FactMeasure.Kept, KeptSubject(kept.FulfilmentId), kept.FulfilledOn)
        {
            AgreementId = kept.AgreementId,
            Number = kept.Number,
            Party = kept.Party,
            DueOn = kept.Occurrence,
            Sort = WireName.Of(kept.ProofKind),
            Title = kept.ProofTitle,
            Reference = Guid.TryParse(kept.ProofReference, out var proof) ? proof : null,
        },
        CommitmentFulfilmentWithdrawn kept => new(FactMeasure.TakenBack, KeptSubject(kept.FulfilmentId), dayOf(told.OccurredAt), Precedence.Instead) { AgreementId = kept.AgreementId },
        _ => null,
    };

    private static FactDraft Line(FactMeasure measure, IntegrationEvent told, Guid agreementId, int number, string? party, Func<DateTimeOffset, DateOnly> dayOf) =>
        new(measure, $"promise/{told.AggregateId}", dayOf(told.OccurredAt)) { AgreementId = agreementId, Number = number, Party = party };

    private static string? NameOf(CommitmentScheduleKind? schedule) => schedule is { } kind ? WireName.Of(kind) : null;

    private static string KeptSubject(Guid fulfilment) => $"kept/{fulfilment}";
}
