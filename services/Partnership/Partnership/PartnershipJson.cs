using System.Text.Json.Serialization;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Findings;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Agreements.Rereading;
using SkillsHub.Partnership.Agreements.Templates;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Life;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Audit;
using SkillsHub.Partnership.Branding;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Committee;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Meetings.Agenda;
using SkillsHub.Partnership.Committee.Meetings.Attendances;
using SkillsHub.Partnership.Committee.Meetings.Tellings;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Committee.Minutes;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Due;
using SkillsHub.Partnership.Deadlines.Feeds;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Deadlines.Years;
using SkillsHub.Partnership.Disputes;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.InKind;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Partnership.Funding.Ledger.Import;
using SkillsHub.Partnership.Funding.OpenData;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Statements;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Partnership.Organisations.Contacts;
using SkillsHub.Partnership.Reports;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Web;

namespace SkillsHub.Partnership;

/// <summary>All that the service's endpoints read and write.</summary>
[JsonSerializable(typeof(AgreementDetails))]
[JsonSerializable(typeof(AgreementTemplate))]
[JsonSerializable(typeof(AgreementVersion))]
[JsonSerializable(typeof(AmendmentDetails))]
[JsonSerializable(typeof(AmendmentRequest))]
[JsonSerializable(typeof(AddAgendaItem.Request), TypeInfoPropertyName = "AddAgendaItemRequest")]
[JsonSerializable(typeof(AnswerAgendaItem.OrderRequest), TypeInfoPropertyName = "OrderAgendaRequest")]
[JsonSerializable(typeof(AddSeat.Request), TypeInfoPropertyName = "AddSeatRequest")]
[JsonSerializable(typeof(AppointMember.Request), TypeInfoPropertyName = "AppointMemberRequest")]
[JsonSerializable(typeof(CommitteeView))]
[JsonSerializable(typeof(CorrectSeat.Request), TypeInfoPropertyName = "CorrectSeatRequest")]
[JsonSerializable(typeof(ConveneMeeting.Request), TypeInfoPropertyName = "ConveneMeetingRequest")]
[JsonSerializable(typeof(EndMember.Request), TypeInfoPropertyName = "EndMemberRequest")]
[JsonSerializable(typeof(HoldMeeting.Request), TypeInfoPropertyName = "HoldMeetingRequest")]
[JsonSerializable(typeof(LinkSeat.Request), TypeInfoPropertyName = "LinkSeatRequest")]
[JsonSerializable(typeof(KeepMinutes.ApprovalRequest), TypeInfoPropertyName = "ApproveMinutesRequest")]
[JsonSerializable(typeof(KeepMinutes.Request), TypeInfoPropertyName = "WriteMinutesRequest")]
[JsonSerializable(typeof(NoteTelling.Request), TypeInfoPropertyName = "NoteTellingRequest")]
[JsonSerializable(typeof(MeetingDetails))]
[JsonSerializable(typeof(Page<CommitteeSummary>))]
[JsonSerializable(typeof(Page<DecisionView>))]
[JsonSerializable(typeof(Page<MeetingSummary>))]
[JsonSerializable(typeof(PlanRequest))]
[JsonSerializable(typeof(RenameMember.Request), TypeInfoPropertyName = "RenameMemberRequest")]
[JsonSerializable(typeof(SayRules.Request), TypeInfoPropertyName = "SayRulesRequest")]
[JsonSerializable(typeof(TakeDecision.Request), TypeInfoPropertyName = "TakeDecisionRequest")]
[JsonSerializable(typeof(CommitmentDetails))]
[JsonSerializable(typeof(AttributeCommitment.Request), TypeInfoPropertyName = "AttributeCommitmentRequest")]
[JsonSerializable(typeof(CommitmentProgress))]
[JsonSerializable(typeof(DueCommitments))]
[JsonSerializable(typeof(DueDeadlines))]
[JsonSerializable(typeof(FulfilCommitment.Request), TypeInfoPropertyName = "FulfilCommitmentRequest")]
[JsonSerializable(typeof(PlanCommitment.Request), TypeInfoPropertyName = "PlanCommitmentRequest")]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Page<AmendmentSummary>))]
[JsonSerializable(typeof(Page<AwaitingAmendment>))]
[JsonSerializable(typeof(Page<AuditView>))]
[JsonSerializable(typeof(RecordRenewal.Request), TypeInfoPropertyName = "RecordRenewalRequest")]
[JsonSerializable(typeof(RefuseAmendment.Request), TypeInfoPropertyName = "RefuseAmendmentRequest")]
[JsonSerializable(typeof(TermsDifference))]
[JsonSerializable(typeof(Page<CommitmentView>))]
[JsonSerializable(typeof(CalendarLinkWithAddress))]
[JsonSerializable(typeof(CountYears.Request), TypeInfoPropertyName = "CountYearsRequest")]
[JsonSerializable(typeof(CreateCalendarLink.Request), TypeInfoPropertyName = "CreateCalendarLinkRequest")]
[JsonSerializable(typeof(DeadlineDetails))]
[JsonSerializable(typeof(DeadlinePage))]
[JsonSerializable(typeof(Page<SecretLinkView>))]
[JsonSerializable(typeof(Page<NoticeView>))]
[JsonSerializable(typeof(ConfirmNotice.Request), TypeInfoPropertyName = "ConfirmNoticeRequest")]
[JsonSerializable(typeof(RecordDeposit.Request), TypeInfoPropertyName = "RecordDepositRequest")]
[JsonSerializable(typeof(RecordReceipt.Request), TypeInfoPropertyName = "RecordReceiptRequest")]
[JsonSerializable(typeof(SendNotice.Request), TypeInfoPropertyName = "SendNoticeRequest")]
[JsonSerializable(typeof(ShortenNotice.Request), TypeInfoPropertyName = "ShortenNoticeRequest")]
[JsonSerializable(typeof(YearsView))]
[JsonSerializable(typeof(AskForGrant.Request), TypeInfoPropertyName = "AskForGrantRequest")]
[JsonSerializable(typeof(AsideRequest))]
[JsonSerializable(typeof(BaseRequest))]
[JsonSerializable(typeof(AddVoucher.Request), TypeInfoPropertyName = "AddVoucherRequest")]
[JsonSerializable(typeof(VoucherView))]
[JsonSerializable(typeof(ExpenseRequest))]
[JsonSerializable(typeof(ImportedExpenses))]
[JsonSerializable(typeof(IReadOnlyList<RefusedLine>))]
[JsonSerializable(typeof(GrantDetails))]
[JsonSerializable(typeof(GrantNumber))]
[JsonSerializable(typeof(LineRequest))]
[JsonSerializable(typeof(Page<ExpenseView>))]
[JsonSerializable(typeof(Page<GrantView>))]
[JsonSerializable(typeof(PaymentRequest))]
[JsonSerializable(typeof(PlannedNumber))]
[JsonSerializable(typeof(PlanView))]
[JsonSerializable(typeof(bool?))]
[JsonSerializable(typeof(BudgetView))]
[JsonSerializable(typeof(StatementView))]
[JsonSerializable(typeof(ContributionRequest))]
[JsonSerializable(typeof(Page<ContributionView>))]
[JsonSerializable(typeof(Disclose.Request), TypeInfoPropertyName = "DiscloseRequest")]
[JsonSerializable(typeof(DisclosureView))]
[JsonSerializable(typeof(GrantDisclosure))]
[JsonSerializable(typeof(ScdlMissing))]
[JsonSerializable(typeof(StepRequest))]
[JsonSerializable(typeof(CallRequest))]
[JsonSerializable(typeof(RefusalRequest))]
[JsonSerializable(typeof(StepView))]
[JsonSerializable(typeof(AskRequest), TypeInfoPropertyName = "AskBrandPermissionRequest")]
[JsonSerializable(typeof(BrandsView))]
[JsonSerializable(typeof(GrantPermission.Request), TypeInfoPropertyName = "GrantBrandPermissionRequest")]
[JsonSerializable(typeof(Page<PermissionSummary>))]
[JsonSerializable(typeof(PermissionDetails))]
[JsonSerializable(typeof(RefusePermission.Request), TypeInfoPropertyName = "RefuseBrandPermissionRequest")]
[JsonSerializable(typeof(RevokePermission.Request), TypeInfoPropertyName = "RevokeBrandPermissionRequest")]
[JsonSerializable(typeof(SayDepartment.Request), TypeInfoPropertyName = "SayBrandDepartmentRequest")]
[JsonSerializable(typeof(SayThing.Request), TypeInfoPropertyName = "SayBrandThingRequest")]
[JsonSerializable(typeof(CloseDispute.Request), TypeInfoPropertyName = "CloseDisputeRequest")]
[JsonSerializable(typeof(ConfirmEnd.Request), TypeInfoPropertyName = "ConfirmEndRequest")]
[JsonSerializable(typeof(DisputeClause))]
[JsonSerializable(typeof(DisputeDetails))]
[JsonSerializable(typeof(NumberCase.Request), TypeInfoPropertyName = "NumberCaseRequest")]
[JsonSerializable(typeof(OpenRequest), TypeInfoPropertyName = "OpenDisputeRequest")]
[JsonSerializable(typeof(Page<DisputeSummary>))]
[JsonSerializable(typeof(RecordStep.Request), TypeInfoPropertyName = "RecordDisputeStepRequest")]
[JsonSerializable(typeof(ReferDispute.Request), TypeInfoPropertyName = "ReferDisputeRequest")]
[JsonSerializable(typeof(ReopenDispute.Request), TypeInfoPropertyName = "ReopenDisputeRequest")]
[JsonSerializable(typeof(SettleDispute.Request), TypeInfoPropertyName = "SettleDisputeRequest")]
[JsonSerializable(typeof(AssignOpenPoint.Request), TypeInfoPropertyName = "AssignOpenPointRequest")]
[JsonSerializable(typeof(Correction))]
[JsonSerializable(typeof(CorrectCommittee.Request), TypeInfoPropertyName = "CorrectCommitteeRequest")]
[JsonSerializable(typeof(CorrectParties.Request), TypeInfoPropertyName = "CorrectPartiesRequest")]
[JsonSerializable(typeof(CorrectTerms.Request), TypeInfoPropertyName = "CorrectTermsRequest")]
[JsonSerializable(typeof(AddFinding.Request), TypeInfoPropertyName = "AddFindingRequest")]
[JsonSerializable(typeof(ImportedDocument))]
[JsonSerializable(typeof(IReadOnlyList<BlockingPoint>))]
[JsonSerializable(typeof(Page<AgreementSummary>))]
[JsonSerializable(typeof(Page<FindingView>))]
[JsonSerializable(typeof(Page<HubOrganisationView>))]
[JsonSerializable(typeof(Page<HubView>))]
[JsonSerializable(typeof(Page<OrganisationView>))]
[JsonSerializable(typeof(PointAddition))]
[JsonSerializable(typeof(ReadingView))]
[JsonSerializable(typeof(UnknownParties))]
[JsonSerializable(typeof(RecordSignature.Request), TypeInfoPropertyName = "RecordSignatureRequest")]
[JsonSerializable(typeof(RegisterCommitment.Request), TypeInfoPropertyName = "RegisterCommitmentRequest")]
[JsonSerializable(typeof(RegisteredNumbers))]
[JsonSerializable(typeof(HubContact))]
[JsonSerializable(typeof(HubView))]
[JsonSerializable(typeof(RegisterHub.Request), TypeInfoPropertyName = "RegisterHubRequest")]
[JsonSerializable(typeof(ResolveOpenPoint.Request), TypeInfoPropertyName = "ResolveOpenPointRequest")]
[JsonSerializable(typeof(NoticeContact))]
[JsonSerializable(typeof(NoticeContactView))]
[JsonSerializable(typeof(Page<OrganisationContactView>))]
[JsonSerializable(typeof(OpenReport.Request), TypeInfoPropertyName = "OpenReportRequest")]
[JsonSerializable(typeof(Page<FactView>))]
[JsonSerializable(typeof(ReportDetails))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(ReportFigures))]
[JsonSerializable(typeof(long?))]
[JsonSerializable(typeof(ReportYears))]
[JsonSerializable(typeof(TransmitReport.Request), TypeInfoPropertyName = "TransmitReportRequest")]
[JsonSerializable(typeof(WriteAgreement.Response), TypeInfoPropertyName = "WriteAgreementResponse")]
[JsonSerializable(typeof(WriteSection.Request), TypeInfoPropertyName = "WriteSectionRequest")]
internal sealed partial class PartnershipJson : JsonSerializerContext;
