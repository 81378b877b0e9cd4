using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class ListCommitments
{
    public static void MapListCommitments(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListCommitments")
        .WithSummary("Lists the register of an agreement in force, in the order of its text: who promised what, by when, and whether it is done.");

    /// <param name="Party">Only those of this party.</param>
    /// <param name="Concerns">Only those of this party and those that all promise.</param>
    /// <param name="Promisor">Only those of one party, of all together, or of nobody who signs.</param>
    /// <param name="Article">Only those of this article; <c>-</c> for those outside articles.</param>
    /// <param name="State">Only those that stand so today.</param>
    /// <param name="Sort">In the order of the text, or by the day that waits first.</param>
    internal sealed record Filter(string? Party, string? Concerns, string? Promisor, string? Article, string? State, string? Sort);

    private static async Task<Results<Ok<Page<CommitmentView>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        [AsParameters] Filter filter,
        [AsParameters] PageRequest page,
        PartnershipDbContext context,
        AgreementMoments moments,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var invalid = page.TryRead<Place>(out var after);
        var unknown = new Check()
            .OneOf<Promisor>(filter.Promisor, "promisor", out var promisor)
            .OneOf<CommitmentState>(filter.State, "state", out var state)
            .OneOf<RegisterOrder>(filter.Sort, "sort", out var order)
            .Error;
        if ((invalid ?? unknown) is { } refusal)
            return refusal.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var lines = context.Commitments.AsNoTracking()
            .Where(commitment => commitment.AgreementId == agreementId)
            .OfParty(filter.Party)
            .Concerning(filter.Concerns)
            .Of(promisor)
            .InArticle(filter.Article)
            .Standing(state, moment);
        var rows = await (order == RegisterOrder.Due ? ByDueDay(lines, after) : ByNumber(lines, after)).Take(page.Size + 1).ToListAsync(cancellationToken);
        var views = rows.ConvertAll(commitment => CommitmentView.Of(commitment, CommitmentStanding.Of(commitment, moment.Span.To, moment.Today)));
        return TypedResults.Ok(Page.Of(views, page.Size, row => new Place(row.NextDueOn, row.Number), http));
    }

    private static IOrderedQueryable<Commitment> ByNumber(IQueryable<Commitment> lines, Place? after)
    {
        var number = after?.Number ?? 0;
        return lines.Where(commitment => commitment.Number > number).OrderBy(commitment => commitment.Number);
    }

    // What waits for no day comes last.
    private static IOrderedQueryable<Commitment> ByDueDay(IQueryable<Commitment> lines, Place? after)
    {
        var never = DateOnly.MaxValue;
        if (after is not null)
        {
            var (day, number) = (after.DueOn ?? never, after.Number);
            lines = lines.Where(commitment => (commitment.NextDueOn ?? never) > day || ((commitment.NextDueOn ?? never) == day && commitment.Number > number));
        }

        return lines.OrderBy(commitment => commitment.NextDueOn ?? never).ThenBy(commitment => commitment.Number);
    }

    private sealed record Place(DateOnly? DueOn, int Number);
}
