using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class RenameMember
{
    public static void MapRenameMember(this IEndpointRouteBuilder app) => app
        .MapPut("/members/{number:int}", HandleAsync)
        .WithName("RenameMember")
        .WithSummary("Corrects the name and the function of a member: the hub's staff any, a party its own.");

    internal sealed record Request(string Name, string Role);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, CommitteeChange change, CancellationToken cancellationToken) =>
        new Check().Text(request.Name, "name", CommitteeLimits.Name).Text(request.Role, "role", CommitteeLimits.Name).Error is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId, ifMatch, CommitteeChange.SeatOf(number), around => around.Committee.Rename(number, request.Name.Trim(), request.Role.Trim()), cancellationToken);
}
