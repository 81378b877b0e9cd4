using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

internal static class GetPlan
{
    public static void MapGetPlan(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("GetFundingPlan")
        .WithSummary("Reads who is to give what, on which base and for which fiscal years, what that adds up to as far as is known, and what is not.");

    private static async Task<Results<Ok<PlanView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, AgreementMoments moments, FundingDesk desk, ApprovedBudgets approved, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent.ToProblem();
        http.Response.Headers.ETag = ETag.Of(plan.RowVersion);
        // The tag is for If-Match: days of years, and what is granted, change without it.
        http.Response.Headers.CacheControl = "private, no-store";
        var calendar = FundingDesk.CalendarOf(moment);
        var standing = await desk.StandingAsync(agreementId, cancellationToken) with { ByLine = await desk.ByLineAsync(agreementId, cancellationToken) };
        return TypedResults.Ok(PlanView.Of(plan, standing, calendar) with { Approved = await approved.OfAsync(plan, moment, calendar, cancellationToken) });
    }
}
