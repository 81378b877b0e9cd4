using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class SendNotice
{
    public static void MapSendNotice(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .WithName("SendNotice")
        .WithSummary("Records a letter by which a party renews or terminates the agreement: the hub's staff for any party, a partner its own while the agreement is in force.");

    /// <param name="Purpose">What it says.</param>
    /// <param name="From">Slug of the party that sent it.</param>
    /// <param name="To">Slugs of the parties to which it went.</param>
    /// <param name="Number">Its number at the post office, one of its kind for its sender.</param>
    /// <param name="SentOn">The day on which it was posted, not after today.</param>
    /// <param name="Id">A UUID version 7 of the client's: the same one sent twice is recorded once.</param>
    internal sealed record Request(NoticePurpose Purpose, string From, IReadOnlyList<string> To, string Number, DateOnly SentOn, Guid? Id = null);

    private static async Task<Results<Created<NoticeView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        Request request,
        PartnershipDbContext context,
        AgreementMoments moments,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (NoticeRules.Check(request) is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!user.IsStaff && request.From != user.Organisation)
            return new NotForThisParty().ToProblem();
        if (LateNotice.Find(moment, user) is { } late)
            return late.ToProblem();
        var now = clock.GetUtcNow();
        var renewal = await RenewalAsync(context, agreementId, cancellationToken);
        var agreement = await context.Agreements.AsNoTracking().SingleAsync(candidate => candidate.Id == agreementId, cancellationToken);
        var draft = new NoticeDraft(
            request.Id ?? Guid.CreateVersion7(now), request.Purpose, request.From, request.To, request.Number.Trim(), request.SentOn);
        if (draft.Purpose == NoticePurpose.Renewal && renewal?.Kind != RenewalKind.Express)
            return new RenewalNotExpress().ToProblem();
        if (!NoticeLetter.Send(draft, agreement, moment, user.Name, now).TryGet(out var letter, out var refusal))
            return refusal.ToProblem();
        context.Add(letter);
        outbox.Add(letter, now, Sent(letter, moment.Parties));
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (Refusal(taken, draft) is not null)
        {
            context.ChangeTracker.Clear();
            var earlier = await context.NoticeLetters.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == draft.Id, cancellationToken);
            if (earlier?.Is(draft, agreementId) != true)
                return (earlier is null ? Refusal(taken, draft)! : new NoticeExists(draft.Id)).ToProblem();
            letter = earlier;
        }

        http.Response.Headers.ETag = ETag.Of(letter.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/notices/{letter.Id}", NoticeView.Of(letter));
    }

    private static async Task<RenewalExtract?> RenewalAsync(PartnershipDbContext context, Guid agreementId, CancellationToken cancellationToken) =>
        (await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == agreementId).Select(content => content.Extract).SingleAsync(cancellationToken)).Renewal;

    private static Domain.Error? Refusal(DbUpdateException taken, NoticeDraft draft) =>
        taken.IsUniqueViolation(NoticeMapping.PrimaryKey) ? new NoticeExists(draft.Id)
        : taken.IsUniqueViolation(NoticeMapping.NumberIndex) ? new NumberTaken(draft.From, draft.Number)
        : taken.IsUniqueViolation(NoticeMapping.PairIndex) ? new AlreadyNotified(draft.From)
        : null;

    private static NoticeSent Sent(NoticeLetter letter, IReadOnlyList<string> parties) => new()
    {
        AgreementId = letter.AgreementId,
        Parties = parties,
        Purpose = letter.Purpose,
        From = letter.Sender,
        To = letter.To,
        Number = letter.Number,
        SentOn = letter.SentOn,
    };
}
