using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Organisations.Contacts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class ChangeMemberContact
{
    public static void MapChangeMemberContact(this IEndpointRouteBuilder app) => app
        .MapPut("/members/{number:int}/contact", HandleAsync)
        .WithName("ChangeMemberContact")
        .WithSummary("Says where somebody who sits for no party is convened by mail, or that this is not to be: the hub's staff of any, an organisation of its own.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, NoticeContact request, CommitteeChange change, CancellationToken cancellationToken) =>
        request.Check(new Check()).Error is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(agreementId, ifMatch, CommitteeChange.SeatOf(number), around => around.Committee.WriteTo(number, request.Trimmed), cancellationToken);
}
