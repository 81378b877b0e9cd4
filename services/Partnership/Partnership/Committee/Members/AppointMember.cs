using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Organisations.Contacts;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class AppointMember
{
    public static void MapAppointMember(this IEndpointRouteBuilder app) => app
        .MapPost("/members", HandleAsync)
        .WithName("AppointMember")
        .WithSummary("Names somebody who sits in the committee: the hub's staff for any seat, an organisation for its own.");

    /// <param name="Seat">Number of the seat.</param>
    /// <param name="Name">Who sits.</param>
    /// <param name="Role">For which function.</param>
    /// <param name="From">The first day.</param>
    /// <param name="To">The last day, where it is known.</param>
    /// <param name="Voice">That of the seat when left out.</param>
    /// <param name="IsSubstitute">Whether the person sits where one of the seat does not.</param>
    /// <param name="Email">Where who sits for no party is convened by mail.</param>
    /// <param name="Language">In which language: <c>fr</c>, as a rule, or <c>en</c>.</param>
    internal sealed record Request(
        int Seat, string Name, string Role, DateOnly From, DateOnly? To = null, Voice? Voice = null, bool IsSubstitute = false, string? Email = null, string? Language = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, IfMatch ifMatch, Request request, CommitteeChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        var contact = new NoticeContact(request.Email, request.Language);
        if (contact.Check(new Check().Text(request.Name, "name", CommitteeLimits.Name).Text(request.Role, "role", CommitteeLimits.Name)).Error is { } invalid)
            return invalid.ToProblem();
        var draft = new MemberDraft(request.Seat, request.Name.Trim(), request.Role.Trim(), request.Voice, request.IsSubstitute, request.From, request.To, user.Name, change.Now) { Contact = contact.Trimmed };
        return await change.MakeAsync(agreementId, ifMatch, _ => request.Seat, around => around.Committee.Appoint(draft, around.Agreement).Error, cancellationToken);
    }
}
