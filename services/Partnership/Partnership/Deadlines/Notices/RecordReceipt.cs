using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class RecordReceipt
{
    public static void MapRecordReceipt(this IEndpointRouteBuilder app) => app
        .MapPut("/{id:guid}/receipts/{party}", HandleAsync)
        .WithName("RecordReceipt")
        .WithSummary("Says on which day a party received its letter, or the letter came back unclaimed: the hub's staff, and while the agreement is in force the party that sent it and the one that received it, which changes no day that is proved.");

    /// <param name="ReceivedOn">The day on the receipt, from that of the letter to today.</param>
    /// <param name="ReturnedOn">The day on which it came back, instead.</param>
    /// <param name="Proof">Where the receipt, or the cover that came back, is kept: a document or a resource.</param>
    internal sealed record Request(DateOnly? ReceivedOn = null, DateOnly? ReturnedOn = null, Proof? Proof = null)
    {
        public NoticeOutcome Outcome => new((ReceivedOn ?? ReturnedOn)!.Value, ReturnedOn is not null, Proof is null ? null : NoticeRules.Trimmed(Proof));

        public Invalid? Check()
        {
            var check = new Check().That(ReceivedOn is null != ReturnedOn is null, "receivedOn", "notice.one-outcome", "A letter was received or came back: one of receivedOn and returnedOn is said.");
            return Proof is null ? check.Error : NoticeRules.Check(Proof, check);
        }
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, Guid id, string party, IfMatch ifMatch, Request request, NoticeChange change, ProofTargets targets, CurrentUser user, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        var outcome = request.Outcome;
        var unproved = outcome.Proof is { } proof ? await targets.CheckAsync(agreementId, proof, user.RequiredHub, change.Now, cancellationToken) : null;
        return await change.MakeAsync(
            agreementId,
            id,
            ifMatch,
            (letter, organisation) => letter.Sender == organisation || (party == organisation && !outcome.IsReturned),
            (letter, moment) => (LateNotice.Find(moment, user) ?? unproved) is { } refused ? refused
                : letter.Receive(party, outcome, moment.Today, change.Now, byAddressee: !user.IsStaff && letter.Sender != user.Organisation, byStaff: user.IsStaff).TryGet(out var isNew, out var refusal)
                ? Result.Of<IReadOnlyList<IntegrationEvent>?>(isNew ? [Told(letter, moment, party, outcome)] : null)
                : refusal,
            cancellationToken,
            dated: outcome.Day);
    }

    private static IntegrationEvent Told(NoticeLetter letter, AgreementMoment moment, string party, NoticeOutcome outcome)
    {
        var number = letter.NumberTo(letter.Recipients.First(recipient => recipient.Party == party));
        return outcome.IsReturned
            ? new NoticeReturned { AgreementId = letter.AgreementId, Parties = moment.Parties, Purpose = letter.Purpose, From = letter.Sender, To = [party], Number = number, ReturnedOn = outcome.Day }
            : new NoticeReceived { AgreementId = letter.AgreementId, Parties = moment.Parties, Purpose = letter.Purpose, From = letter.Sender, To = [party], Number = number, ReceivedOn = outcome.Day };
    }
}
