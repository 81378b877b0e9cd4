using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static partial class ReopenOpenPoint
{
    public static void MapReopenOpenPoint(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/open-points/{number:int}/reopen", HandleAsync)
        .WithName("ReopenOpenPoint")
        .WithSummary("Takes back what was settled for an open point of a draft, or for one in force that did not block the signature: the hub's staff any, a partner those that it owns.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        int number,
        IfMatch ifMatch,
        Correction correction,
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        ILogger<Agreement> logger,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (correction.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (!user.IsStaff && !agreement.OpenPoints.Any(owned => owned.Number == number && owned.Owner == user.Organisation))
            return new NotForThisParty().ToProblem();
        if (!agreement.Reopen(number).TryGet(out var reopened, out var refusal))
            return refusal.ToProblem();
        outbox.Add(agreement, clock.GetUtcNow(), Reopened(agreement, reopened.Point, reopened.Settled, correction.Reason.Trim()) with { By = user.IsStaff ? null : user.Organisation });
        await context.SaveChangesAsync(cancellationToken);
        LogReopened(logger, number, agreement.Id, reopened.Settled.ResolvedBy, reopened.Settled.ResolvedAt, user.Subject);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }

    private static AgreementOpenPointReopened Reopened(Agreement agreement, OpenPoint point, OpenPointResolution settled, string reason) => new()
    {
        Parties = agreement.PartySlugs,
        Number = point.Number,
        Question = point.Question,
        Resolution = settled.Text,
        Rate = settled.Rate,
        Amount = settled.Amount,
        Article = point.Source.Article,
        Reason = reason,
        BlockingOpenPoints = agreement.Blocking.Count(),
    };

    // What was settled stands in the event; who had settled it stands nowhere else any more.
    [LoggerMessage(LogLevel.Warning, "Open point {Number} of agreement {Agreement}, settled by {ResolvedBy} at {ResolvedAt}, is reopened by {Subject}")]
    private static partial void LogReopened(ILogger logger, int number, Guid agreement, string resolvedBy, DateTimeOffset resolvedAt, string? subject);
}
