using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class RecordReceipt
{
    public static void MapRecordReceipt(this IEndpointRouteBuilder app) => app
        .MapPut("/{id:guid}/receipts/{party}", HandleAsync)
        .WithName("RecordReceipt")
        .WithSummary("Says on which day a party received a letter: the hub's staff, and while the agreement is in force the party that sent it and the one that received it.");

    /// <param name="ReceivedOn">The day on the receipt, from that of the letter to today.</param>
    internal sealed record Request(DateOnly ReceivedOn);

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, Guid id, string party, IfMatch ifMatch, Request request, NoticeChange change, CurrentUser user, CancellationToken cancellationToken) => change.MakeAsync(
            agreementId,
            id,
            ifMatch,
            (letter, organisation) => letter.Sender == organisation || party == organisation,
            (letter, moment) => LateNotice.Find(moment, user) is { } late ? late
                : letter.Receive(party, request.ReceivedOn, moment.Today, change.Now).TryGet(out var isNew, out var refusal)
                ? Result.Of<IntegrationEvent?>(isNew ? Received(letter, moment, party, request.ReceivedOn) : null)
                : refusal,
            cancellationToken,
            dated: request.ReceivedOn);

    private static NoticeReceived Received(NoticeLetter letter, AgreementMoment moment, string party, DateOnly receivedOn) => new()
    {
        AgreementId = letter.AgreementId,
        Parties = moment.Parties,
        Purpose = letter.Purpose,
        From = letter.Sender,
        To = [party],
        Number = letter.Number,
        ReceivedOn = receivedOn,
    };
}
