using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class AssignOpenPoint
{
    public static void MapAssignOpenPoint(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/open-points/{number:int}/assign", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AssignOpenPoint")
        .WithSummary("Makes a party responsible for an open point of a draft, or for one in force that did not block the signature.");

    /// <param name="Owner">Slug of a party.</param>
    internal sealed record Request(string Owner);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id,
        int number,
        IfMatch ifMatch,
        Request request,
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (!agreement.Assign(number, request.Owner).TryGet(out var point, out var refusal))
            return refusal.ToProblem();
        outbox.Add(agreement, clock.GetUtcNow(), new AgreementOpenPointAssigned
        {
            Parties = agreement.PartySlugs,
            Number = number,
            Owner = request.Owner,
            Question = point.Question,
            Article = point.Source.Article,
        });
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }
}
