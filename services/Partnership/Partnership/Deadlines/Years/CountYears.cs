using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Years;

internal static class CountYears
{
    public static void MapCountYears(this IEndpointRouteBuilder app) => app
        .MapPut("/years", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("CountYears")
        .WithSummary("Says from when the years of an agreement count that its text counts without saying so. What is left out nobody has said.");

    /// <param name="StartsOn">The day of the notification, where the text counts the term from one.</param>
    /// <param name="FirstYearFrom">First day of its year 1.</param>
    /// <param name="FirstFiscalYearFrom">First day of its first fiscal year.</param>
    internal sealed record Request(DateOnly? StartsOn = null, DateOnly? FirstYearFrom = null, DateOnly? FirstFiscalYearFrom = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        IfMatch ifMatch,
        Request request,
        PartnershipDbContext context,
        FundingDesk funding,
        YearCount count,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        await using var transaction = await funding.LockPlanAsync(agreementId, cancellationToken);
        if (!(await context.FindForChangeAsync(agreementId, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(agreement.Hub).ToProblem();
        var now = clock.GetUtcNow();
        var years = new AgreementYears { StartsOn = request.StartsOn, FirstYearFrom = request.FirstYearFrom, FirstFiscalYearFrom = request.FirstFiscalYearFrom, SaidAt = now };
        if (await count.ChangeAsync(agreement, years, hub.DayOf(now), now, cancellationToken) is { } refusal)
            return refusal.ToProblem();
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }
}
