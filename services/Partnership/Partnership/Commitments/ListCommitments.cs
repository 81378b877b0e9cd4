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
    /// <param name="Promisor">Only those of one party, of all together, or of nobody who signs.</param>
    /// <param name="Article">Only those of this article.</param>
    /// <param name="State">Only those that stand so today.</param>
    /// <param name="Sort">In the order of the text, or by the day that waits first.</param>
    internal sealed record Filter(string? Party, string? Promisor, string? Article, string? State, string? Sort)
    {
        public bool Takes(CommitmentView view, Promisor? promisor, CommitmentState? state) =>
            (string.IsNullOrEmpty(Party) || view.Party == Party) && (promisor is null || view.Promisor == promisor)
            && (string.IsNullOrEmpty(Article) || view.Article == Article) && (state is null || view.State == state);
    }

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
        // Where a promise stands follows from the day, not from a column; a register has some dozens of lines.
        var register = await context.Commitments.AsNoTracking()
            .Where(commitment => commitment.AgreementId == agreementId)
            .ToListAsync(cancellationToken);
        (DateOnly DueOn, int Number) KeyOf(CommitmentView view) =>
            (order == RegisterOrder.Due ? view.NextDueOn ?? DateOnly.MaxValue : DateOnly.MinValue, view.Number);
        var rows = register.Select(commitment => CommitmentView.Of(commitment, CommitmentStanding.Of(commitment, moment.Span.To, moment.Today)))
            .Where(view => filter.Takes(view, promisor, state) && (after is null || KeyOf(view).CompareTo((after.DueOn, after.Number)) > 0))
            .OrderBy(KeyOf)
            .Take(page.Size + 1)
            .ToList();
        return TypedResults.Ok(Page.Of(rows, page.Size, row => new Place(KeyOf(row).DueOn, row.Number), http));
    }

    private sealed record Place(DateOnly DueOn, int Number);
}
