using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class ListAgreements
{
    public static void MapListAgreements(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListAgreements")
        .WithSummary("Lists the agreements that the caller's hub or organisation has, newest first: all, or those in one state.");

    private static async Task<Results<Ok<Page<AgreementSummary>>, ProblemHttpResult>> HandleAsync(
        string? state, [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var unknown = new Check().OneOf<AgreementState>(state, "state", out var only).Error;
        if ((page.TryRead<Guid?>(out var after) ?? unknown) is { } invalid)
            return invalid.ToProblem();
        // A UUID version 7 sorts by the time of its making.
        var rows = await context.Agreements.AsNoTracking().VisibleTo(user)
            .Where(agreement => (only == null || agreement.State == only) && (after == null || agreement.Id < after))
            .OrderByDescending(agreement => agreement.Id)
            .Take(page.Size + 1)
            .Select(agreement => new
            {
                Summary = new AgreementSummary(
                    agreement.Id,
                    agreement.Hub,
                    agreement.Title,
                    agreement.State,
                    agreement.Parties.Count,
                    agreement.Parties.Count(party => party.Signature != null),
                    agreement.OpenPoints.Count(point => point.Resolution == null),
                    agreement.OpenPoints.Count(point => point.BlocksSignature && point.Resolution == null),
                    agreement.FindingCount,
                    agreement.FileName,
                    agreement.ImportedBy,
                    agreement.ImportedAt,
                    agreement.InForceFrom,
                    agreement.EndsOn,
                    agreement.RunsOn,
                    agreement.TacitUntil),
                agreement.ClosedFindings,
            })
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of([.. rows.Select(row => row.Summary with { ClosedFindingCount = row.ClosedFindings.Count })], page.Size, row => row.Id, http));
    }
}

internal sealed record AgreementSummary(
    Guid Id,
    string Hub,
    string Title,
    AgreementState State,
    int PartyCount,
    int SignatureCount,
    int OpenPointCount,
    int BlockingCount,
    int FindingCount,
    string FileName,
    string ImportedBy,
    DateTimeOffset ImportedAt,
    DateOnly? InForceFrom,
    DateOnly? EndsOn,
    bool RunsOn,
    DateOnly? TacitUntil)
{
    /// <summary>How many of the findings are settled.</summary>
    public int ClosedFindingCount { get; init; }
}
