using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class ListAwaitingAmendments
{
    public static void MapListAwaitingAmendments(this IEndpointRouteBuilder app) => app
        .MapGet("/amendments/awaiting", HandleAsync)
        .WithTags("Amendments")
        .WithName("ListAwaitingAmendments")
        .WithSummary("Lists the amendments, of whatever agreement, that await the signature of the caller's organisation, and those by which it joins on a day to come; latest first.");

    private static async Task<Results<Ok<Page<AwaitingAmendment>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<Guid?>(out var after) is { } invalid)
            return invalid.ToProblem();
        var rows = await context.Amendments.AsNoTracking().Asking(user)
            .Where(amendment => amendment.Hub == user.Hub && (after == null || amendment.Id < after))
            .Where(amendment => amendment.Signatories.Any(signatory => signatory.Slug == user.Organisation && (signatory.Joins || signatory.Signature == null)))
            .Join(context.Agreements, amendment => amendment.AgreementId, agreement => agreement.Id, (amendment, agreement) => new { amendment, agreement.Title })
            .OrderByDescending(row => row.amendment.Id)
            .Take(page.Size + 1)
            .Select(row => new AwaitingAmendment(
                row.amendment.Id,
                row.amendment.AgreementId,
                row.Title,
                row.amendment.Number,
                row.amendment.Title,
                row.amendment.State,
                row.amendment.ProposedOn,
                row.amendment.EffectiveFrom ?? row.amendment.EffectiveOn,
                row.amendment.Signatories.Any(signatory => signatory.Slug == user.Organisation && signatory.Joins),
                row.amendment.Signatories.Any(signatory => signatory.Slug == user.Organisation && signatory.Signature != null)))
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows, page.Size, row => row.Id, http));
    }
}

/// <summary>An amendment that waits for somebody, or by which it is to join.</summary>
/// <param name="Id">Of the amendment.</param>
/// <param name="AgreementId">The agreement that it amends.</param>
/// <param name="AgreementTitle">What that is called.</param>
/// <param name="Number">In the agreement, from 1.</param>
/// <param name="Title">What it is called.</param>
/// <param name="State">Proposed, or signed by all with its day to come.</param>
/// <param name="ProposedOn">When the signatures were asked for.</param>
/// <param name="HoldsFrom">The first day on which it holds or would; null while its last signature sets it.</param>
/// <param name="Joins">Whether the reader becomes a party by it.</param>
/// <param name="HasSigned">Whether the reader has signed it.</param>
internal sealed record AwaitingAmendment(
    Guid Id,
    Guid AgreementId,
    string AgreementTitle,
    int Number,
    string Title,
    AmendmentState State,
    DateOnly? ProposedOn,
    DateOnly? HoldsFrom,
    bool Joins,
    bool HasSigned);
