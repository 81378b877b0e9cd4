using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Years;

/// <summary>What every change of the notice of termination has around it: on which version, on which day of the hub, and what is told.</summary>
internal sealed class TerminationNoticeChange(PartnershipDbContext context, DeadlineSources sources, IOutbox outbox, CurrentUser user, TimeProvider clock, IHttpContextAccessor http)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <param name="agreementId">The agreement.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="change">Changes it as it stands, and gives what is to be told; null when it is as it was.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId, IfMatch ifMatch, Func<Agreement, NoticeStanding, Result<IntegrationEvent?>> change, CancellationToken cancellationToken)
    {
        if (!(await context.FindForChangeAsync(agreementId, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(agreement.Hub).ToProblem();
        var before = agreement.ShortenedNotices;
        var standing = await sources.StandingAsync(agreementId, hub.DayOf(Now), cancellationToken);
        if (!change(agreement, standing).TryGet(out var told, out var refusal))
            return refusal.ToProblem();
        if (ShortenedNotices.Check(before, agreement.ShortenedNotices, await CountedAsync(agreementId, cancellationToken)) is { } counted)
            return counted.ToProblem();
        if (told is not null)
        {
            outbox.Add(agreement, Now, told);
            await context.SaveChangesAsync(cancellationToken);
        }

        http.HttpContext!.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }

    /// <summary>Tells which notice holds from a day on.</summary>
    public static AgreementNoticeShortened From(Agreement agreement, DateOnly from)
    {
        var held = agreement.ShortenedNotices.On(from);
        return new()
        {
            Parties = agreement.PartySlugs,
            Notice = IsoOf(held?.Notice),
            AgreedOn = held?.AgreedOn,
            From = from,
            Until = held is not null ? held.Until : agreement.ShortenedNotices.InTurn().FirstOrDefault(next => next.AgreedOn > from)?.AgreedOn,
        };
    }

    /// <summary>Tells whose agreement to a shorter notice is there, and whose is awaited.</summary>
    public static AgreementShorterNoticeProposed Proposed(Agreement agreement, ShortenedNotice proposed) => new()
    {
        Parties = agreement.PartySlugs,
        Notice = IsoOf(proposed.Notice)!,
        From = proposed.AgreedOn,
        Confirmed = [.. proposed.Confirmations.Select(one => one.Party)],
        Awaited = [.. proposed.AwaitedOf(agreement.PartySlugs)],
    };

    private Task<List<DateOnly>> CountedAsync(Guid agreementId, CancellationToken cancellationToken) => context.NoticeLetters
        .Where(letter => letter.AgreementId == agreementId && letter.Purpose == NoticePurpose.Termination && letter.HasTakenEffect)
        .Select(letter => letter.SentOn)
        .ToListAsync(cancellationToken);

    private static string? IsoOf(Period? period) => period is null ? null : string.Create(CultureInfo.InvariantCulture, $"P{period.Count}{period.Unit.ToString()[0]}");
}
