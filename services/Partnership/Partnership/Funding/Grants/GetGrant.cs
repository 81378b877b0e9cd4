using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Grants.Errors;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Grants;

internal static class GetGrant
{
    public static void MapGetGrant(this IEndpointRouteBuilder app) => app
        .MapGet("/{number:int}", HandleAsync)
        .WithName("GetGrant")
        .WithSummary("Reads a grant with all its steps: what was asked, granted, called and paid, when and by which decision.");

    private static async Task<Results<Ok<GrantDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, AgreementMoments moments, FundingDesk desk, VoucherDesk vouchers, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent.ToProblem();
        if (await desk.GrantsOf(agreementId).AsNoTracking().SingleOrDefaultAsync(grant => grant.Number == number, cancellationToken) is not { } found)
            return new GrantNotFound(number).ToProblem();
        var tied = await vouchers.OfStepsAsync(found, cancellationToken);
        // The tag is for If-Match: what is planned changes without it.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(found.RowVersion);
        return TypedResults.Ok(new GrantDetails(
            GrantView.Of(found, plan, FundingDesk.CalendarOf(moment)),
            [.. found.Steps.OrderBy(step => step.RecordedAt).ThenBy(step => step.Id).Select(step => StepView.Of(step) with { Vouchers = [.. tied[step.Id]] })],
            found.Disclosure)
        {
            Calls = [.. found.OpenCallsOn(moment.Today).OrderBy(call => call.CalledOn).ThenBy(call => call.Instalment)],
        });
    }
}
