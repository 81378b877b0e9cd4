using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Contracts;

/// <summary>The events that the partnership service publishes.</summary>
public static class PartnershipContracts
{
    /// <summary>Every contract; what is not listed here cannot be published.</summary>
    public static IReadOnlyList<EventDefinition> Events { get; } =
    [
        EventDefinition.Of<AgreementImported>(),
        EventDefinition.Of<AgreementReread>(),
        EventDefinition.Of<AgreementOpenPointAssigned>(),
        EventDefinition.Of<AgreementOpenPointResolved>(),
        EventDefinition.Of<AgreementOpenPointReopened>(),
        EventDefinition.Of<AgreementOpenedForSignature>(),
        EventDefinition.Of<AgreementReturnedToDraft>(),
        EventDefinition.Of<AgreementSigned>(),
        EventDefinition.Of<AgreementSignatureWithdrawn>(),
        EventDefinition.Of<AgreementEnteredIntoForce>(),
        EventDefinition.Of<AgreementDiscarded>(),
        EventDefinition.Of<AgreementYearsCounted>(),
        EventDefinition.Of<AgreementNoticeShortened>(),
        EventDefinition.Of<AgreementAmendmentProposed>(),
        EventDefinition.Of<AgreementAmendmentSigned>(),
        EventDefinition.Of<AgreementAmendmentSettled>(),
        EventDefinition.Of<AgreementAmendmentLapsed>(),
        EventDefinition.Of<AgreementAmendmentRefused>(),
        EventDefinition.Of<AgreementAmendmentWithdrawn>(),
        EventDefinition.Of<AgreementAmended>(),
        EventDefinition.Of<AgreementPartyLeft>(),
        EventDefinition.Of<AgreementRenewed>(),
        EventDefinition.Of<AgreementTerminated>(),
        EventDefinition.Of<AgreementExpired>(),
        EventDefinition.Of<AgreementReturnedToForce>(),
        EventDefinition.Of<CommitmentRegistered>(),
        EventDefinition.Of<CommitmentAttributed>(),
        EventDefinition.Of<CommitmentPlanned>(),
        EventDefinition.Of<CommitmentFulfilled>(),
        EventDefinition.Of<CommitmentFulfilmentWithdrawn>(),
        EventDefinition.Of<CommitmentAmended>(),
        EventDefinition.Of<CommitmentSetAside>(),
        EventDefinition.Of<NoticeSent>(),
        EventDefinition.Of<NoticeReceived>(),
        EventDefinition.Of<NoticeWithdrawn>(),
        EventDefinition.Of<DeadlineApproaching>(),
        EventDefinition.Of<DeadlineMet>(),
        EventDefinition.Of<DeadlineMissed>(),
        EventDefinition.Of<GrantAsked>(),
        EventDefinition.Of<GrantGranted>(),
        EventDefinition.Of<GrantCalled>(),
        EventDefinition.Of<GrantPaid>(),
        EventDefinition.Of<GrantStepReversed>(),
        EventDefinition.Of<GrantSpent>(),
        EventDefinition.Of<GrantSpendingReversed>(),
        EventDefinition.Of<OwnMeansSpent>(),
        EventDefinition.Of<OwnMeansSpendingReversed>(),
        EventDefinition.Of<ContributionRecorded>(),
        EventDefinition.Of<ContributionWithdrawn>(),
        EventDefinition.Of<FundingBaseStated>(),
        EventDefinition.Of<FundingLineStated>(),
        EventDefinition.Of<FundingLineSetAside>(),
        EventDefinition.Of<OrganisationRegistered>(),
        EventDefinition.Of<HubRegistered>(),
    ];
}
