using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Years;

internal static class ConfirmNotice
{
    private const int MaxProof = 500;
    private const int MaxSlug = 200;

    public static void MapConfirmNotice(this IEndpointRouteBuilder app) => app
        .MapPost("/force-majeure/{agreedOn}/confirmations", HandleAsync)
        .WithName("ConfirmNotice")
        .WithSummary("Records that a party agrees to the shorter notice that is proposed: a partner for itself, the hub's staff for one party whose agreement it holds in writing. With the last one it holds.");

    /// <param name="Party">Slug of the party that agrees.</param>
    /// <param name="ConfirmedOn">The day on which it does: today for a party that says so here itself, which may leave it out, and not after today in what it wrote to the staff.</param>
    /// <param name="Proof">Where its agreement is kept; a party that says so here itself may leave it out.</param>
    internal sealed record Request(string Party, DateOnly? ConfirmedOn = null, string? Proof = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, DateOnly agreedOn, IfMatch ifMatch, Request request, TerminationNoticeChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        var check = new Check().Text(request.Party, "party", MaxSlug).OptionalText(request.Proof, "proof", MaxProof);
        if ((user.IsStaff ? check.Text(request.Proof ?? "", "proof", MaxProof) : check).Error is { } invalid)
            return invalid.ToProblem();
        return await change.MakeAsync(
            agreementId,
            ifMatch,
            (agreement, standing) => Refused(request, user, standing.Today) is { } refused ? refused
                : agreement.ConfirmShortenedNotice(agreedOn, Confirmation(request, user, standing.Today, change.Now), standing).TryGet(out var isNew, out var refusal)
                ? Result.Of(isNew ? Told(agreement) : null)
                : refusal,
            cancellationToken);
    }

    // A word that was dated back would shorten notices that run already.
    private static Error? Refused(Request request, CurrentUser user, DateOnly today) =>
        user.IsStaff ? null : request.Party != user.Organisation ? new NotForThisParty() : request.ConfirmedOn is { } day && day != today ? new ConfirmedOnAnotherDay(day, today) : null;

    private static NoticeConfirmation Confirmation(Request request, CurrentUser user, DateOnly today, DateTimeOffset now) =>
        new(request.Party, request.ConfirmedOn ?? today, string.IsNullOrWhiteSpace(request.Proof) ? null : request.Proof.Trim(), user.Name, now);

    private static IntegrationEvent? Told(Agreement agreement) => agreement.ShortenedNotices.Proposed() is { } proposed
        ? TerminationNoticeChange.Proposed(agreement, proposed)
        : TerminationNoticeChange.From(agreement, agreement.ShortenedNotices.Current()!.AgreedOn);
}
