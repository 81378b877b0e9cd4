using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Committee.Meetings.Mails;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings.Tellings;

/// <summary>What the hub's staff notes of those whom no mail reached.</summary>
internal static class NoteTelling
{
    public static void MapNoteTelling(this IEndpointRouteBuilder app)
    {
        app.MapPost("/meetings/{number:int}/told/{member:int}", NoteAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("NoteTelling")
            .WithSummary("Notes that a member whom the last news of a meeting reached by no mail was told by other means. Later news makes the member one to be told again.");
        app.MapDelete("/meetings/{number:int}/told/{member:int}", TakeBackAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("TakeBackTelling")
            .WithSummary("Takes back that a member was told by other means: the member is to be told still.");
    }

    /// <param name="Means">How: by telephone, by letter.</param>
    /// <param name="ToldOn">The day, not after today nor before the convocation.</param>
    internal sealed record Request(string Means, DateOnly ToldOn);

    private static async Task<Results<NoContent, ProblemHttpResult>> NoteAsync(
        Guid agreementId, int number, int member, IfMatch ifMatch, Request request, MeetingChange change, RefusedNews news, CurrentUser user, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Means, "means", CommitteeLimits.Name).Error is { } invalid)
            return invalid.ToProblem();
        if (!(await change.FindAsync(agreementId, number, ifMatch, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        if (!found.Around.Committee.Find(member).TryGet(out _, out var missing))
            return missing.ToProblem();
        var draft = new TellingDraft(member, request.Means.Trim(), request.ToldOn, user.Name, change.Now);
        return found.Meeting.Note(draft, await news.OfAsync(found.Meeting, found.Around.Committee, cancellationToken), found.Around.Today) is { } refusal
            ? refusal.ToProblem()
            : await change.SaveAsync(found.Meeting, cancellationToken);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TakeBackAsync(
        Guid agreementId, int number, int member, IfMatch ifMatch, MeetingChange change, CancellationToken cancellationToken)
    {
        if (!(await change.FindAsync(agreementId, number, ifMatch, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        return found.Meeting.TakeBackTelling(member) is { } refusal ? refusal.ToProblem() : await change.SaveAsync(found.Meeting, cancellationToken);
    }
}
