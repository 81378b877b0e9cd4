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
    /// <param name="Common">Only those of all parties together, or only the others.</param>
    /// <param name="Article">Only those of this article.</param>
    /// <param name="State">Only those that stand so today.</param>
    internal sealed record Filter(string? Party, bool? Common, string? Article, string? State)
    {
        public bool Takes(CommitmentView view, CommitmentState? state) =>
            (string.IsNullOrEmpty(Party) || view.Party == Party) && (Common is null || view.IsCommon == Common)
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
        var invalid = page.TryRead<int?>(out var after);
        var unknown = new Check().OneOf<CommitmentState>(filter.State, "state", out var state).Error;
        if ((invalid ?? unknown) is { } refusal)
            return refusal.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        // Where a promise stands follows from the day, not from a column; a register has some dozens of lines.
        var register = await context.Commitments.AsNoTracking()
            .Where(commitment => commitment.AgreementId == agreementId)
            .OrderBy(commitment => commitment.Number)
            .ToListAsync(cancellationToken);
        var rows = register.Where(commitment => after is null || commitment.Number > after)
            .Select(commitment => CommitmentView.Of(commitment, CommitmentStanding.Of(commitment, moment.Span.To, moment.Today)))
            .Where(view => filter.Takes(view, state))
            .Take(page.Size + 1)
            .ToList();
        return TypedResults.Ok(Page.Of(rows, page.Size, row => row.Number, http));
    }
}
