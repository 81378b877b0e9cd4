using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Years;

internal static class RestoreNotice
{
    public static void MapRestoreNotice(this IEndpointRouteBuilder app) => app
        .MapDelete("/force-majeure", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("RestoreNotice")
        .WithSummary("Records the day from which the notice of termination is that of the text again, today when left out: letters sent before keep theirs.");

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, DateOnly? from, IfMatch ifMatch, TerminationNoticeChange change, CancellationToken cancellationToken) => change.MakeAsync(
            agreementId,
            ifMatch,
            (agreement, standing) => agreement.RestoreNotice(from ?? standing.Today, standing.Today, change.Now).TryGet(out var isNew, out var refusal)
                ? Result.Of<IntegrationEvent?>(isNew ? TerminationNoticeChange.From(agreement, from ?? standing.Today) : null)
                : refusal,
            cancellationToken);
}
