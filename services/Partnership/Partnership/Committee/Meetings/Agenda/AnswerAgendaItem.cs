using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings.Agenda;

/// <summary>What the hub's staff makes of the items.</summary>
internal static class AnswerAgendaItem
{
    public static void MapAnswerAgendaItem(this IEndpointRouteBuilder app)
    {
        app.MapPost("/meetings/{number:int}/agenda/{item:int}/accept", AcceptAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("AcceptAgendaItem")
            .WithSummary("Puts what a member organisation proposed on the agenda.");
        app.MapPost("/meetings/{number:int}/agenda/{item:int}/decline", DeclineAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("DeclineAgendaItem")
            .WithSummary("Does not take what was proposed, or takes an item off the agenda, with a reason.");
        app.MapPut("/meetings/{number:int}/agenda/order", OrderAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("OrderAgenda")
            .WithSummary("Puts the items of the agenda in another order.");
    }

    /// <param name="Items">Numbers of all items that are on the agenda, in their new order.</param>
    internal sealed record OrderRequest(IReadOnlyList<int> Items);

    private static Task<Results<NoContent, ProblemHttpResult>> AcceptAsync(
        Guid agreementId, int number, int item, IfMatch ifMatch, MeetingChange change, CancellationToken cancellationToken) =>
        change.MakeAsync(agreementId, number, ifMatch, (meeting, around) => Changed(meeting, around, change.Now, () => meeting.Accept(item)), cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> DeclineAsync(
        Guid agreementId, int number, int item, IfMatch ifMatch, Correction correction, MeetingChange change, CancellationToken cancellationToken) =>
        correction.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(agreementId, number, ifMatch, (meeting, around) => Changed(meeting, around, change.Now, () => meeting.Decline(item, correction.Reason.Trim())), cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> OrderAsync(
        Guid agreementId, int number, IfMatch ifMatch, OrderRequest request, MeetingChange change, CancellationToken cancellationToken) =>
        new Check().That(request.Items is { Count: > 0 and <= CommitteeLimits.AgendaItems }, "items", "count", $"items names 1 to {CommitteeLimits.AgendaItems} items.").Error is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(agreementId, number, ifMatch, (meeting, around) => Changed(meeting, around, change.Now, () => meeting.Reorder(request.Items)), cancellationToken);

    // Whoever was convened to another agenda is told of this one.
    private static Result<IntegrationEvent?> Changed(Meeting meeting, SeatedAgreement around, DateTimeOffset now, Func<Error?> change)
    {
        List<int> former = [.. meeting.Order.Select(item => item.Number)];
        return change() is { } refusal ? refusal : Result.Of<IntegrationEvent?>(MeetingTold.AgendaChanged(meeting, around, former, now));
    }
}
