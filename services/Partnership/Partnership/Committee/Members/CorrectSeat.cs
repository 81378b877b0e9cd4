using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class CorrectSeat
{
    public static void MapCorrectSeat(this IEndpointRouteBuilder app) => app
        .MapPut("/seats/{number:int}", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("CorrectSeat")
        .WithSummary("Corrects a seat to what the text or an amendment in effect says, or closes it from a day on. Who sat on it stays in the history.");

    /// <param name="Name">As the text names who sits.</param>
    /// <param name="Voice">Whether it votes. Those who sit with the voice that the seat had follow it.</param>
    /// <param name="Count">How many sit at once; left out where the text does not say.</param>
    /// <param name="ClosedFrom">The first day on which nobody sits on it any more, not after today; left out while it is one.</param>
    /// <param name="Article">Where the text says so.</param>
    /// <param name="Amendment">Number of the amendment in effect that says so.</param>
    internal sealed record Request(string Name, Voice Voice, int? Count = null, DateOnly? ClosedFrom = null, string? Article = null, int? Amendment = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, PartnershipDbContext context, SeatSources sources, CommitteeChange change, CancellationToken cancellationToken)
    {
        var stated = new SeatDraft(request.Name?.Trim() ?? string.Empty, request.Voice, request.Count, request.Article.Trimmed(), request.Amendment);
        if (SeatSources.Check(stated).Error is { } invalid)
            return invalid.ToProblem();
        if (await sources.RefuseUnknownArticleAsync(agreementId, stated.Article, cancellationToken) is { } nowhere)
            return nowhere.ToProblem();
        if (!(await sources.DateAsync(agreementId, stated, cancellationToken)).TryGet(out var draft, out var notInEffect))
            return notInEffect.ToProblem();
        var attended = await context.LastAttendedAsync(agreementId, member => member.Seat == number, cancellationToken);
        return await change.TellAsync(
            agreementId,
            ifMatch,
            around => around.Committee.Correct(number, draft, request.ClosedFrom, attended, around.Agreement, around.Today).TryGet(out var seat, out var refusal)
                ? Result.Of(SeatTold.Changed(seat, around))
                : refusal,
            cancellationToken);
    }
}
