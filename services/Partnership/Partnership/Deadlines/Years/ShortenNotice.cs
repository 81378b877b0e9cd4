using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Years;

internal static class ShortenNotice
{
    private const int MaxProof = 500;
    private const int LongestNotice = 1_000;

    public static void MapShortenNotice(this IEndpointRouteBuilder app)
    {
        app.MapPut("/force-majeure", (Guid agreementId, IfMatch ifMatch, Request request, Services services, CancellationToken cancellationToken) =>
                Check(request) is { } invalid ? Task.FromResult<Results<NoContent, ProblemHttpResult>>(invalid.ToProblem()) : services.ChangeAsync(agreementId, ifMatch, request, cancellationToken))
            .RequireAuthorization(Policies.Staff)
            .WithName("ShortenNotice")
            .WithSummary("Records that all parties agreed on a shorter notice of termination because of force majeure.");
        app.MapDelete("/force-majeure", (Guid agreementId, IfMatch ifMatch, Services services, CancellationToken cancellationToken) => services.ChangeAsync(agreementId, ifMatch, null, cancellationToken))
            .RequireAuthorization(Policies.Staff)
            .WithName("RestoreNotice")
            .WithSummary("Records that the notice of termination is that of the text again.");
    }

    /// <param name="Notice">How long it is now.</param>
    /// <param name="AgreedOn">The day of their agreement, not after today.</param>
    /// <param name="Proof">Where it is kept.</param>
    internal sealed record Request(Period Notice, DateOnly AgreedOn, string Proof);

    private static Invalid? Check(Request request) => new Check()
        .That(request.Notice.Count is > 0 and <= LongestNotice, "notice.count", "out-of-range", $"notice.count is a number from 1 to {LongestNotice}.")
        .Text(request.Proof, "proof", MaxProof)
        .Error;

    /// <summary>What both directions need.</summary>
    internal sealed class Services(PartnershipDbContext context, IOutbox outbox, CurrentUser user, TimeProvider clock, IHttpContextAccessor http)
    {
        public async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(Guid agreementId, IfMatch ifMatch, Request? request, CancellationToken cancellationToken)
        {
            if (!(await context.FindForChangeAsync(agreementId, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
                return notFound.ToProblem();
            if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
                return new HubNotRegistered(agreement.Hub).ToProblem();
            var text = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == agreementId).Select(content => content.Extract).SingleAsync(cancellationToken);
            var now = clock.GetUtcNow();
            var shortened = request is null ? null : new ShortenedNotice(request.Notice, request.AgreedOn, request.Proof.Trim(), now);
            if (agreement.ShortenNotice(shortened, text.Termination, hub.DayOf(now)) is { } refusal)
                return refusal.ToProblem();
            outbox.Add(agreement, now, new AgreementNoticeShortened { Parties = agreement.PartySlugs, Notice = IsoOf(shortened?.Notice), AgreedOn = shortened?.AgreedOn });
            await context.SaveChangesAsync(cancellationToken);
            http.HttpContext!.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
            return TypedResults.NoContent();
        }

        private static string? IsoOf(Period? period) => period is null ? null : string.Create(CultureInfo.InvariantCulture, $"P{period.Count}{period.Unit.ToString()[0]}");
    }
}
