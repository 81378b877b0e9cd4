using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>What the funder is told of a step, and no other party.</summary>
internal static class GrantTold
{
    public static IntegrationEvent Of(Grant grant, GrantStep step) => step.Kind switch
    {
        GrantStepKind.Asked => new GrantAsked
        {
            AgreementId = grant.AgreementId,
            Parties = [grant.Funder],
            Number = grant.Number,
            Line = grant.Line,
            Funder = grant.Funder,
            Nature = grant.Nature,
            FiscalYear = grant.FiscalYear,
            StepId = step.Id,
            On = step.On,
            Amount = step.Amount,
            Reference = step.Reference,
        },
        GrantStepKind.Granted => new GrantGranted
        {
            AgreementId = grant.AgreementId,
            Parties = [grant.Funder],
            Number = grant.Number,
            Line = grant.Line,
            Funder = grant.Funder,
            Nature = grant.Nature,
            FiscalYear = grant.FiscalYear,
            StepId = step.Id,
            On = step.On,
            Amount = step.Amount,
            Reference = step.Reference,
        },
        GrantStepKind.Refused => Refused(grant, step),
        GrantStepKind.Called => new GrantCalled
        {
            AgreementId = grant.AgreementId,
            Parties = [grant.Funder],
            Number = grant.Number,
            Line = grant.Line,
            Funder = grant.Funder,
            Nature = grant.Nature,
            FiscalYear = grant.FiscalYear,
            StepId = step.Id,
            On = step.On,
            Amount = step.Amount,
            Reference = step.Reference,
            Instalment = step.Instalment!.Value,
            ExpectedOn = step.ExpectedOn,
        },
        GrantStepKind.Paid => new GrantPaid
        {
            AgreementId = grant.AgreementId,
            Parties = [grant.Funder],
            Number = grant.Number,
            Line = grant.Line,
            Funder = grant.Funder,
            Nature = grant.Nature,
            FiscalYear = grant.FiscalYear,
            StepId = step.Id,
            On = step.On,
            Amount = step.Amount,
            Reference = step.Reference,
            Instalment = step.Instalment!.Value,
        },
        _ => throw new InvalidOperationException($"No event for {step.Kind}."),
    };

    public static IntegrationEvent Reversed(Grant grant, GrantStep step) => new GrantStepReversed
    {
        AgreementId = grant.AgreementId,
        Parties = [grant.Funder],
        Number = grant.Number,
        Line = grant.Line,
        Funder = grant.Funder,
        Nature = grant.Nature,
        FiscalYear = grant.FiscalYear,
        StepId = step.Id,
        On = step.On,
        Amount = step.Amount,
        Kind = step.Kind,
        Instalment = step.Instalment,
        Reason = step.Reversal!.Reason,
    };

    private static GrantRefused Refused(Grant grant, GrantStep step) => new()
    {
        AgreementId = grant.AgreementId,
        Parties = [grant.Funder],
        Number = grant.Number,
        Line = grant.Line,
        Funder = grant.Funder,
        Nature = grant.Nature,
        FiscalYear = grant.FiscalYear,
        StepId = step.Id,
        On = step.On,
        Amount = step.Amount,
        Reference = step.Reference,
    };
}
