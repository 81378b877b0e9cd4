using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Statements;

internal static class GetBudget
{
    public static void MapGetBudget(this IEndpointRouteBuilder app) => app
        .MapGet("/budget", HandleAsync)
        .WithName("GetBudget")
        .WithSummary("Reads budget against actual, by funder, nature, fiscal year or activity, of all money or of one funder's, one year's or one nature's; what is unknown is shown as unknown. A funder reads its own money.");

    private static async Task<Results<Ok<BudgetView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, [AsParameters] BudgetFilter filter, PartnershipDbContext context, AgreementMoments moments, FundingDesk desk, ApprovedBudgets approved, CancellationToken cancellationToken)
    {
        if (filter.Check(out var key) is { } invalid)
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
        var cut = new BudgetCut(
            [.. PlannedSum.SharesOf(plan, desk.OnlyFunder, calendar).Where(entry => filter.Has(entry.Line, entry.Share, calendar))],
            [.. grants.Select(GrantedCell.Of).Where(cell => filter.Has(cell, calendar))],
            [.. spent.Where(cell => filter.Has(cell, calendar))],
            calendar);
        return TypedResults.Ok(new BudgetView(key ?? BudgetKey.Funder, cut.By(key ?? BudgetKey.Funder), await approved.OfAsync(plan, moment, calendar, cancellationToken)));
    }
}
