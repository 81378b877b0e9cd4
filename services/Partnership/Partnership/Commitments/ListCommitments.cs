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
        .WithSummary("Lists the register of an agreement in force, in the order of its text: who promised what, by when, whether it is done, and with what proof.");

    private static async Task<Results<Ok<Page<CommitmentView>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        [AsParameters] RegisterFilter filter,
        [AsParameters] PageRequest page,
        PartnershipDbContext context,
        AgreementMoments moments,
        RegisterProofs proofs,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var invalid = page.TryRead<Place>(out var after);
        var unknown = filter.Check(out var question);
        if ((invalid ?? unknown) is { } refusal)
            return refusal.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var register = context.Commitments.AsNoTracking().Where(commitment => commitment.AgreementId == agreementId);
        var lines = await proofs.PickAsync(question.Of(register, moment), question.Doubt, cancellationToken);
        var rows = await (question.Order == RegisterOrder.Due ? ByDueDay(lines, after) : ByNumber(lines, after)).Take(page.Size + 1).ToListAsync(cancellationToken);
        var standings = await proofs.ReadAsync(rows, cancellationToken);
        var views = rows.ConvertAll(commitment => CommitmentView.Of(commitment, CommitmentStanding.Of(commitment, moment.Span.To, moment.Today), standings));
        return TypedResults.Ok(Page.Of(views, page.Size, row => new Place(row.NextDueOn, row.Number), http));
    }

    private static IOrderedQueryable<Commitment> ByNumber(IQueryable<Commitment> lines, Place? after)
    {
        var number = after?.Number ?? 0;
        return lines.Where(commitment => commitment.Number > number).OrderBy(commitment => commitment.Number);
    }

    /// <summary>From a place on; what waits for no day comes last.</summary>
    public static IOrderedQueryable<Commitment> ByDueDay(IQueryable<Commitment> lines, Place? after)
    {
        var never = DateOnly.MaxValue;
        if (after is not null)
        {
            var (day, number) = (after.DueOn ?? never, after.Number);
            lines = lines.Where(commitment => (commitment.NextDueOn ?? never) > day || ((commitment.NextDueOn ?? never) == day && commitment.Number > number));
        }

        return lines.OrderBy(commitment => commitment.NextDueOn ?? never).ThenBy(commitment => commitment.Number);
    }

    internal sealed record Place(DateOnly? DueOn, int Number);
}
