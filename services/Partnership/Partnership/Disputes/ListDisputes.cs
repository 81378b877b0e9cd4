using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class ListDisputes
{
    public static void MapListDisputes(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListDisputes")
        .WithSummary("Lists disputes, of whatever agreement, latest first: all of the hub to its staff, to a partner those that concern it.");

    private static async Task<Results<Ok<Page<DisputeSummary>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] DisputeFilter filter, [AsParameters] PageRequest page, PartnershipDbContext context, DisputeReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if ((page.TryRead<Guid?>(out var after) ?? filter.Check()) is { } invalid)
            return invalid.ToProblem();
        var rows = await filter.Of(reader.Disputes.AsNoTracking())
            .Where(dispute => after == null || dispute.Id < after)
            .OrderByDescending(dispute => dispute.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        var agreements = rows.Select(dispute => dispute.AgreementId).Distinct().ToList();
        var titles = await context.Agreements.Where(agreement => agreements.Contains(agreement.Id)).ToDictionaryAsync(agreement => agreement.Id, agreement => agreement.Title, cancellationToken);
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(Page.Of([.. rows.Select(dispute => DisputeSummary.Of(dispute, titles[dispute.AgreementId]))], page.Size, row => row.Id, http));
    }
}
