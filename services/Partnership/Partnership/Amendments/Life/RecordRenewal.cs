using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments.Life;

internal static class RecordRenewal
{
    private const int MaxProof = 500;
    private const int LongestRenewal = 1_000;

    public static void MapRecordRenewal(this IEndpointRouteBuilder app) => app
        .MapPost("/renewals", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("RecordRenewal")
        .WithSummary("Records that all parties renewed the agreement expressly. Where the text asks for letters of each to each other, all of them have to be there, and in time.");

    /// <param name="AgreedOn">The day of their agreement, not after today.</param>
    /// <param name="Proof">Where it is kept.</param>
    /// <param name="Duration">How long, where the text does not say it.</param>
    internal sealed record Request(DateOnly AgreedOn, string Proof, Period? Duration = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        IfMatch ifMatch,
        Request request,
        PartnershipDbContext context,
        DeadlineSources deadlines,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var check = new Check().Text(request.Proof, "proof", MaxProof)
            .That(request.Duration is null or { Count: >= 1 and <= LongestRenewal }, "duration.count", "out-of-range", $"duration.count is a number from 1 to {LongestRenewal}.");
        if (check.Error is { } invalid)
            return invalid.ToProblem();
        if (!(await context.FindForChangeAsync(agreementId, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (agreement.NotLivingOn(request.AgreedOn) is { } over)
            return over.ToProblem();
        if (await context.FindCrossingAsync(agreementId, TermKeys.End, "agreedOn", cancellationToken) is { } crossing)
            return crossing.ToProblem();
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(agreement.Hub).ToProblem();
        var now = clock.GetUtcNow();
        var (today, source) = (hub.DayOf(now), (await deadlines.ReadAsync([agreementId], cancellationToken))[0]);
        // Letters that came to light late may have ended it before that day.
        if (source.CaseOn(today).Ended?.FreeFrom is { } ended && ended <= request.AgreedOn)
            return new AgreementEnded(AgreementState.Terminated, ended).ToProblem();
        var draft = new RenewalDraft(request.AgreedOn, request.Duration, request.Proof.Trim(), user.Name, now);
        var clause = source.Text.With(source.InEffect.Where(fact => fact.From <= request.AgreedOn)).Renewal;
        if ((RenewalRules.Check(agreement, draft, clause, today) ?? MissingLetters(source.On(request.AgreedOn), request.AgreedOn, [.. agreement.Parties.Where(party => party.JoinedOn > request.AgreedOn).Select(party => party.Slug)])) is { } refusal)
            return refusal.ToProblem();
        if (!agreement.Renew(draft, clause, today).TryGet(out var renewal, out var impossible))
            return impossible.ToProblem();
        outbox.Add(agreement, now, Renewed(agreement, renewal));
        outbox.TellReturnToForce(agreement, now);
        // They renewed this term; for the next one each writes anew.
        foreach (var letter in await context.NoticeLetters.Where(letter => letter.AgreementId == agreementId && letter.Purpose == NoticePurpose.Renewal && letter.IsLive).ToListAsync(cancellationToken))
            letter.TakeEffect(now);
        // What lasts is late from the end on, and what recurs is due up to it.
        foreach (var commitment in await context.Commitments.Where(candidate => candidate.AgreementId == agreementId).ToListAsync(cancellationToken))
            commitment.Recount(agreement.Span!);
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }

    // Who joined after that day had nobody to write to, and nobody wrote to it.
    private static RenewalLettersMissing? MissingLetters(IReadOnlyList<Deadline> deadlines, DateOnly agreedOn, IReadOnlyList<string> later)
    {
        var missing = deadlines
            .Where(one => one is { Kind: DeadlineKind.RenewalNotice, Counterpart: not null } && (one.State != DeadlineState.Met || one.AnsweredOn > agreedOn))
            .Where(one => !later.Contains(one.Party, StringComparer.Ordinal) && !later.Contains(one.Counterpart, StringComparer.Ordinal))
            .Select(one => $"{one.Party} → {one.Counterpart}")
            .ToList();
        return missing.Count == 0 ? null : new RenewalLettersMissing(missing);
    }

    private static AgreementRenewed Renewed(Agreement agreement, AgreementRenewal renewal) => new()
    {
        Title = agreement.Title,
        Parties = agreement.PartySlugs,
        AgreedOn = renewal.AgreedOn,
        Times = agreement.Renewals.Count,
        EndBefore = renewal.EndBefore,
        EndsOn = renewal.EndsOn,
        Length = TermText.Of(renewal.Length)!,
    };
}
