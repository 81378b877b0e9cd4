using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class RenameMember
{
    public static void MapRenameMember(this IEndpointRouteBuilder app) => app
        .MapPut("/members/{number:int}", HandleAsync)
        .WithName("RenameMember")
        .WithSummary("Corrects the name and the function of a member: the hub's staff any, an organisation those of its own seat, and no name under which somebody attended.");

    internal sealed record Request(string Name, string Role);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, PartnershipDbContext context, CommitteeChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Name, "name", CommitteeLimits.Name).Text(request.Role, "role", CommitteeLimits.Name).Error is { } invalid)
            return invalid.ToProblem();
        // Attendance and minutes are read with the names of today.
        var attended = user.IsStaff ? null : await context.LastAttendedAsync(agreementId, member => member.Number == number, cancellationToken);
        return await change.MakeAsync(
            agreementId, ifMatch, CommitteeChange.SeatOf(number), around => around.Committee.Rename(number, request.Name.Trim(), request.Role.Trim(), attended), cancellationToken);
    }
}
