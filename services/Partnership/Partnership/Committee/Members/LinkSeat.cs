using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class LinkSeat
{
    public static void MapLinkSeat(this IEndpointRouteBuilder app) => app
        .MapPut("/seats/{number:int}/organisation", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("LinkSeat")
        .WithSummary("Says which organisation of the hub a body is that does not sign: its people then read what the committee does, and name who sits for it.");

    /// <param name="Organisation">Slug of the organisation; left out when it is none that the hub knows.</param>
    internal sealed record Request(string? Organisation = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, PartnershipDbContext context, SeatSources sources, CommitteeChange change, CancellationToken cancellationToken)
    {
        if (await sources.RefuseUnknownAsync(request.Organisation.Trimmed(), cancellationToken) is { } unknown)
            return unknown.ToProblem();
        var attended = await context.LastAttendedAsync(agreementId, member => member.Seat == number, cancellationToken);
        return await change.TellAsync(
            agreementId,
            ifMatch,
            around => around.Committee.Link(number, request.Organisation.Trimmed(), attended, around.Agreement).TryGet(out var seat, out var refusal) ? Result.Of(SeatTold.Changed(seat, around)) : refusal,
            cancellationToken);
    }
}
