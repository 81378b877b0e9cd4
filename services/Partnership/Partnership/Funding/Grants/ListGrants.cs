using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Grants;

internal static class ListGrants
{
    public static void MapListGrants(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListGrants")
        .WithSummary("Lists the grants of an agreement and how far each has come: to the hub's staff all, to a funder its own.");

    /// <param name="Funder">Only those of this party.</param>
    /// <param name="FiscalYear">Only those of this fiscal year.</param>
    /// <param name="Nature">Only those for this.</param>
    /// <param name="State">Only those that have come so far.</param>
    /// <param name="Due">Only those of which something was called and is not paid yet, where true.</param>
    /// <param name="Sort">From the first that was asked for, or <c>latest</c>.</param>
    internal sealed record Filter(string? Funder, int? FiscalYear, string? Nature, string? State, bool? Due, string? Sort);

    private static async Task<Results<Ok<Page<GrantView>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        [AsParameters] Filter filter,
        [AsParameters] PageRequest page,
        AgreementMoments moments,
        FundingDesk desk,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var foreign = page.TryRead<int?>(out var after);
        var unknown = new Check()
            .OneOf<FundingNature>(filter.Nature, "nature", out var nature)
            .OneOf<GrantState>(filter.State, "state", out var state)
            .OneOf<ListOrder>(filter.Sort, "sort", out var order)
            .Year(filter.FiscalYear, "fiscalYear")
            .Error;
        if ((foreign ?? unknown) is { } refusal)
            return refusal.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent.ToProblem();
        var calendar = FundingDesk.CalendarOf(moment);
        var years = filter.FiscalYear is { } year ? calendar.WaysToWrite(year) : null;
        var found = desk.GrantsOf(agreementId).AsNoTracking()
            .Where(grant => filter.Funder == null || grant.Funder == filter.Funder)
            .Where(grant => years == null || years.Contains(grant.FiscalYear!.Value))
            .Where(grant => nature == null || grant.Nature == nature)
            .Where(grant => state == null || grant.State == state)
            .Where(grant => filter.Due != true || grant.Called > grant.Paid);
        var ordered = order == ListOrder.Latest
            ? found.Where(grant => after == null || grant.Number < after).OrderByDescending(grant => grant.Number)
            : found.Where(grant => after == null || grant.Number > after).OrderBy(grant => grant.Number);
        var rows = await ordered.Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(grant => GrantView.Of(grant, plan, calendar)), page.Size, row => row.Number, http));
    }
}
