using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Findings;

internal static class ListFindings
{
    public static void MapListFindings(this IEndpointRouteBuilder app) => app
        .MapGet("/{id:guid}/findings", HandleAsync)
        .WithName("ListFindings")
        .WithSummary("Lists what does not agree in an agreement, in the order of its register: what its text was read to hold, what was noted since, and what settled it.");

    private static async Task<Results<Ok<Page<FindingView>>, ProblemHttpResult>> HandleAsync(
        Guid id, string? state, [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var invalid = page.TryRead<int?>(out var after);
        var unknown = new Check().OneOf<FindingState>(state, "state", out var asked).Error;
        if ((invalid ?? unknown) is { } refusal)
            return refusal.ToProblem();
        if (await context.Agreements.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } agreement)
            return new AgreementNotFound().ToProblem();
        var read = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == id).Select(content => content.Extract).SingleAsync(cancellationToken);
        var words = await ClosingWords.ReadAsync(context, agreement, cancellationToken);
        var left = agreement.Parties.SingleOrDefault(party => !user.IsStaff && party.Slug == user.Organisation)?.LeftOn;
        var rows = Register(agreement, read, finding => finding.ClosedOn >= left ? null : words.Of(finding))
            .Where(finding => asked is null || finding.State == asked)
            .Where(finding => after is null || finding.Number > after)
            .Take(page.Size + 1)
            .ToList();
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.Ok(Page.Of(rows, page.Size, row => row.Number, http));
    }

    private static IEnumerable<FindingView> Register(Agreement agreement, AgreementExtract read, Func<ClosedFinding, string?> words)
    {
        var closed = agreement.ClosedFindings.ToDictionary(finding => finding.Finding);
        // Those of persons stand in the reading in the order in which they were said.
        var said = new Queue<(string By, DateTimeOffset At)>(agreement.Corrections.Findings.Select(finding => (finding.By, finding.At)));
        foreach (var (index, finding) in read.Findings.Index())
        {
            var noted = finding.ReadBy == ReadBy.Person && said.TryDequeue(out var person) ? person : default((string By, DateTimeOffset At)?);
            yield return View(index + 1, finding, noted?.By, noted?.At);
        }

        foreach (var noted in agreement.NotedFindings)
            yield return View(noted.Number, noted.Extract, noted.NotedBy, noted.NotedAt);

        FindingView View(int number, FindingExtract finding, string? by, DateTimeOffset? at)
        {
            var closure = closed.TryGetValue(number, out var settled) ? new FindingClosure(settled.ClosedOn, settled.Amendment, settled.Decision, words(settled)) : null;
            return new(number, finding.Code, finding.Severity, finding.Message, finding.ReadBy, finding.Sources, closure is null ? FindingState.Open : FindingState.Closed, by, at, closure);
        }
    }
}
