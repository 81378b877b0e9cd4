using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.InKind.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.InKind;

internal static class ReadContributions
{
    public static void MapReadContributions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", ListAsync)
            .WithName("ListContributions")
            .WithSummary("Lists what parties gave in kind, latest record first: to the hub's staff all, to a party its own.");
        app.MapGet("/{id:guid}", GetAsync)
            .WithName("GetContribution")
            .WithSummary("Reads what a party gave in kind, with its proof.");
    }

    private static async Task<Results<Ok<Page<ContributionView>>, ProblemHttpResult>> ListAsync(
        Guid agreementId,
        string? party,
        [AsParameters] PageRequest page,
        AgreementMoments moments,
        InKindDesk desk,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (page.TryRead<Guid?>(out var after) is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen.ToProblem();
        var rows = await desk.Of(agreementId).AsNoTracking()
            .Where(contribution => party == null || contribution.Party == party)
            .Where(contribution => after == null || contribution.Id < after)
            .OrderByDescending(contribution => contribution.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(await desk.ViewsAsync(rows, cancellationToken), page.Size, row => row.Id, http));
    }

    private static async Task<Results<Ok<ContributionView>, ProblemHttpResult>> GetAsync(
        Guid agreementId, Guid id, AgreementMoments moments, InKindDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen.ToProblem();
        if (await desk.Of(agreementId).AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } contribution)
            return new ContributionNotFound().ToProblem();
        // The tag is for If-Match: where its proof stands changes without it.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(contribution.RowVersion);
        return TypedResults.Ok((await desk.ViewsAsync([contribution], cancellationToken))[0]);
    }
}
