using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class ListAmendments
{
    public static void MapListAmendments(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListAmendments")
        .WithSummary("Lists the amendments of an agreement, latest first, or those in a state; drafts only to those who write them.");

    private static async Task<Results<Ok<Page<AmendmentSummary>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, string? state, string? sort, [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var unknown = new Check().OneOf<AmendmentState>(state, "state", out var asked).OneOf<ListOrder>(sort, "sort", out var order).Error;
        if ((page.TryRead<int?>(out var after) ?? unknown) is { } invalid)
            return invalid.ToProblem();
        var isParty = await context.Agreements.VisibleTo(user).AnyAsync(agreement => agreement.Id == agreementId, cancellationToken);
        var visible = context.Amendments.AsNoTracking().Where(amendment => amendment.AgreementId == agreementId && amendment.Hub == user.Hub).VisibleTo(user, isParty);
        if (!isParty && (user.IsStaff || !await visible.AnyAsync(cancellationToken)))
            return new AgreementNotFound().ToProblem();
        var inState = visible.Where(amendment => asked == null || amendment.State == asked);
        var ordered = order == ListOrder.Oldest
            ? inState.Where(amendment => after == null || amendment.Number > after).OrderBy(amendment => amendment.Number)
            : inState.Where(amendment => after == null || amendment.Number < after).OrderByDescending(amendment => amendment.Number);
        var rows = await ordered
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of([.. rows.Select(AmendmentSummary.Of)], page.Size, row => row.Number, http));
    }
}
