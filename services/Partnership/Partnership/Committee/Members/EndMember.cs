using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class EndMember
{
    public static void MapEndMember(this IEndpointRouteBuilder app) => app
        .MapPost("/members/{number:int}/end", HandleAsync)
        .WithName("EndMember")
        .WithSummary("Says on which day a member sits for the last time: the hub's staff of any, an organisation of its own. Who sat stays in the history.");

    internal sealed record Request(DateOnly To);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, PartnershipDbContext context, CommitteeChange change, CancellationToken cancellationToken)
    {
        var attended = await context.LastAttendedAsync(agreementId, member => member.Number == number, cancellationToken);
        return await change.MakeAsync(agreementId, ifMatch, CommitteeChange.SeatOf(number), around => around.Committee.End(number, request.To, attended), cancellationToken);
    }
}
