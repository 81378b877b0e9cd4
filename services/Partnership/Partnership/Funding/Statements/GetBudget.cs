using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Statements;

internal static class GetBudget
{
    public static void MapGetBudget(this IEndpointRouteBuilder app) => app
        .MapGet("/budget", HandleAsync)
        .WithName("GetBudget")
        .WithSummary("Reads budget against actual, by funder, nature, fiscal year or activity; what is unknown is shown as unknown. A funder reads its own money.");

    private static async Task<Results<Ok<BudgetView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, string? by, PartnershipDbContext context, AgreementMoments moments, FundingDesk desk, CancellationToken cancellationToken)
    {
        if (new Check().OneOf<BudgetKey>(by, "by", out var key).Error is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent.ToProblem();
        var grants = await desk.GrantsOf(agreementId).AsNoTracking().IgnoreAutoIncludes().ToListAsync(cancellationToken);
        var parts = context.Allocations.AsNoTracking().Where(part => part.AgreementId == agreementId);
        if (desk.OnlyFunder is { } own)
            parts = parts.Where(part => part.Funder == own);
        var spent = await parts
            .GroupBy(part => new { part.Funder, part.Nature, part.FiscalYear, part.Family })
            .Select(cells => new SpentCell(cells.Key.Funder, cells.Key.Nature, cells.Key.FiscalYear, cells.Key.Family, cells.Sum(part => part.Amount)))
            .ToListAsync(cancellationToken);
        var calendar = FundingDesk.CalendarOf(moment);
        var cut = new BudgetCut([.. PlannedSum.SharesOf(plan, desk.OnlyFunder, calendar)], grants.ConvertAll(GrantedCell.Of), spent, calendar);
        return TypedResults.Ok(new BudgetView(key ?? BudgetKey.Funder, cut.By(key ?? BudgetKey.Funder)));
    }
}
