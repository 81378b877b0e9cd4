using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class ListAgreements
{
    private const int MaxWords = 200;

    public static void MapListAgreements(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListAgreements")
        .WithSummary("Lists the agreements that the caller's hub or organisation has: all, those in one state, or that have some words in their title, their file's name or a party's; newest first, or by the day on which they end.");

    /// <param name="State">Only those in this state.</param>
    /// <param name="Q">Only those that have these words in their title, their file's name or a party's name.</param>
    /// <param name="Sort">Newest first, or by the day on which they end.</param>
    internal sealed record Filter(string? State, string? Q, string? Sort);

    private static async Task<Results<Ok<Page<AgreementSummary>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var invalid = page.TryRead<Place>(out var after);
        var unknown = new Check()
            .OneOf<AgreementState>(filter.State, "state", out var state)
            .OptionalText(filter.Q, "q", MaxWords)
            .OneOf<AgreementOrder>(filter.Sort, "sort", out var order)
            .Error;
        if ((invalid ?? unknown) is { } refusal)
            return refusal.ToProblem();
        var agreements = context.Agreements.AsNoTracking().VisibleTo(user).Where(agreement => state == null || agreement.State == state).Holding(filter.Q);
        var rows = await (order == AgreementOrder.End ? ByEnd(agreements, after) : ByImport(agreements, after))
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
        return TypedResults.Ok(Page.Of([.. rows.Select(row => row.Summary with { ClosedFindingCount = row.ClosedFindings.Count })], page.Size, row => new Place(row.RunsOn ? row.TacitUntil : row.EndsOn, row.Id), http));
    }

    private static IQueryable<Agreement> Holding(this IQueryable<Agreement> agreements, string? words)
    {
        if (words.Trimmed() is not { } text)
            return agreements;
        var pattern = LikePattern.Holding(text);
        return agreements.Where(agreement => EF.Functions.ILike(agreement.Title, pattern, LikePattern.Escape)
            || EF.Functions.ILike(agreement.FileName, pattern, LikePattern.Escape)
            || agreement.Parties.Any(party => EF.Functions.ILike(party.Name, pattern, LikePattern.Escape)));
    }

    // A UUID version 7 sorts by the time of its making.
    private static IQueryable<Agreement> ByImport(IQueryable<Agreement> agreements, Place? after)
    {
        var id = after?.Id;
        return agreements.Where(agreement => id == null || agreement.Id < id).OrderByDescending(agreement => agreement.Id);
    }

    // What nobody can tell the end of comes last.
    private static IQueryable<Agreement> ByEnd(IQueryable<Agreement> agreements, Place? after)
    {
        var never = DateOnly.MaxValue;
        if (after is not null)
        {
            var (end, id) = (after.End ?? never, after.Id);
            agreements = agreements.Where(agreement => ((agreement.RunsOn ? agreement.TacitUntil : agreement.EndsOn) ?? never) > end
                || (((agreement.RunsOn ? agreement.TacitUntil : agreement.EndsOn) ?? never) == end && agreement.Id < id));
        }

        return agreements.OrderBy(agreement => (agreement.RunsOn ? agreement.TacitUntil : agreement.EndsOn) ?? never).ThenByDescending(agreement => agreement.Id);
    }

    private sealed record Place(DateOnly? End, Guid Id);
}

internal enum AgreementOrder
{
    /// <summary>The latest import first.</summary>
    Imported,

    /// <summary>By the last day on which they bind.</summary>
    End,
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
