using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
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
        .WithSummary("Records a letter by which a party renews or terminates the agreement, or opposes its tacit renewal: the hub's staff for any party, a partner its own while the agreement is in force.");

    /// <param name="Purpose">What it says.</param>
    /// <param name="From">Slug of the party that sent it.</param>
    /// <param name="To">Slugs of the parties to which it went.</param>
    /// <param name="Number">The number at the post office of the letter, one of its kind for its sender, where it goes to one party.</param>
    /// <param name="SentOn">The day on which it was posted, not after today.</param>
    /// <param name="Id">A UUID version 7 of the client's: the same one sent twice is recorded once.</param>
    /// <param name="Numbers">The number of the letter to each party, by slug, where there are several: each registered letter has its own.</param>
    internal sealed record Request(
        NoticePurpose Purpose, string From, IReadOnlyList<string> To, DateOnly SentOn, string? Number = null, Guid? Id = null, IReadOnlyDictionary<string, string?>? Numbers = null);

    private static Task<Results<Created<NoticeView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        Request request,
        PartnershipDbContext context,
        AgreementMoments moments,
        Oppositions oppositions,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken) => SecondTry.RunAsync(context, () => RecordAsync(agreementId, request, context, moments, oppositions, outbox, user, clock, http, cancellationToken));

    private static async Task<Results<Created<NoticeView>, ProblemHttpResult>> RecordAsync(
        Guid agreementId,
        Request request,
        PartnershipDbContext context,
        AgreementMoments moments,
        Oppositions oppositions,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (NoticeRules.Check(request) is { } invalid)
            return invalid.ToProblem();
        if (!NoticeRules.Letters(request).TryGet(out var letters, out var unnumbered))
            return unnumbered.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!user.IsStaff && request.From != user.Organisation)
            return new NotForThisParty().ToProblem();
        var now = clock.GetUtcNow();
        var draft = new NoticeDraft(request.Id ?? Guid.CreateVersion7(now), request.Purpose, request.From, letters, request.SentOn);
        // What it met since it was recorded says nothing of the same letter sent again.
        if (request.Id is { } id && await context.NoticeLetters.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is { } known && known.Is(draft, agreementId))
            return Answer(known, http);
        if (LateNotice.Find(moment, user) is { } late)
            return late.ToProblem();
        var renewal = await RenewalAsync(context, agreementId, cancellationToken);
        var agreement = await context.Agreements.SingleAsync(candidate => candidate.Id == agreementId, cancellationToken);
        if (draft.Purpose == NoticePurpose.Renewal && renewal?.Kind != RenewalKind.Express)
            return new RenewalNotExpress().ToProblem();
        // It was about the term that was renewed, by the letters that are known, and asks for no other renewal.
        if (draft.Purpose == NoticePurpose.Renewal && agreement.Renewals.FirstOrDefault(one => one.AgreedOn > draft.SentOn) is { } renewed)
            return new TermRenewedSince(draft.SentOn, renewed.AgreedOn).ToProblem();
        if (await oppositions.OvertakenByAsync(draft, agreementId, cancellationToken) is { } overtaken)
            return overtaken.ToProblem();
        if (draft.Purpose == NoticePurpose.Opposition)
        {
            // Who left has no renewal to oppose, whatever the day of its letter.
            if (PartyGone.Find(moment, user) is { } gone)
                return gone.ToProblem();
            if (!(await oppositions.TermOfAsync(agreement, draft, moment.Today, cancellationToken)).TryGet(out var end, out var idle))
                return idle.ToProblem();
            draft = draft with { Opposes = end };
        }

        if (!NoticeLetter.Send(draft, agreement, moment, user.Name, now).TryGet(out var letter, out var refusal))
            return refusal.ToProblem();
        context.Add(letter);
        outbox.Add(letter, now, Sent(letter, moment.Parties));
        if (letter.Purpose == NoticePurpose.Opposition)
            await oppositions.EndAfterAsync(agreement, letter.Opposes ?? agreement.NotRenewedAfter, now, cancellationToken);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (IsRefusal(taken))
        {
            context.ChangeTracker.Clear();
            var earlier = await context.NoticeLetters.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == draft.Id, cancellationToken);
            if (earlier?.Is(draft, agreementId) != true)
                return (earlier is null ? await RefusalAsync(taken, draft, request, agreement.Hub, context, cancellationToken) : new NoticeExists(draft.Id)).ToProblem();
            letter = earlier;
        }

        return Answer(letter, http);
    }

    private static Created<NoticeView> Answer(NoticeLetter letter, HttpContext http)
    {
        http.Response.Headers.ETag = ETag.Of(letter.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{letter.AgreementId}/notices/{letter.Id}", NoticeView.Of(letter));
    }

    private static async Task<RenewalExtract?> RenewalAsync(PartnershipDbContext context, Guid agreementId, CancellationToken cancellationToken) =>
        (await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == agreementId).Select(content => content.Extract).SingleAsync(cancellationToken)).Renewal;

    private static bool IsRefusal(DbUpdateException taken) => Array.Exists(
        [NoticeMapping.PrimaryKey, NoticeMapping.NumberIndex, NoticeMapping.LetterNumberIndex, NoticeMapping.PairIndex], taken.IsUniqueViolation);

    private static async Task<Domain.Error> RefusalAsync(
        DbUpdateException taken, NoticeDraft draft, Request request, string hub, PartnershipDbContext context, CancellationToken cancellationToken)
    {
        if (taken.IsUniqueViolation(NoticeMapping.PrimaryKey))
            return new NoticeExists(draft.Id);
        if (taken.IsUniqueViolation(NoticeMapping.PairIndex))
            return new AlreadyNotified(draft.From);
        var sent = await context.NoticeLetters.AsNoTracking()
            .Where(letter => letter.Hub == hub && letter.Sender == draft.From && letter.IsLive)
            .ToListAsync(cancellationToken);
        var numbers = sent.SelectMany(letter => letter.Recipients.Select(letter.NumberTo)).ToHashSet(StringComparer.Ordinal);
        var (to, number) = draft.Letters.FirstOrDefault(letter => numbers.Contains(letter.Value), draft.Letters.First());
        return new NumberTaken(request.Numbers is null ? "number" : $"numbers.{to}", draft.From, number);
    }

    // One for each letter.
    private static List<IntegrationEvent> Sent(NoticeLetter letter, IReadOnlyList<string> parties) => [.. letter.Recipients.OrderBy(recipient => recipient.Party, StringComparer.Ordinal).Select(recipient => new NoticeSent
    {
        AgreementId = letter.AgreementId,
        Parties = parties,
        Purpose = letter.Purpose,
        From = letter.Sender,
        To = [recipient.Party],
        Number = letter.NumberTo(recipient),
        SentOn = letter.SentOn,
    })];
}
