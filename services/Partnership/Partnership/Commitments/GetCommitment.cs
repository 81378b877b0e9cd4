using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class GetCommitment
{
    public static void MapGetCommitment(this IEndpointRouteBuilder app) => app
        .MapGet("/{number:int}", HandleAsync)
        .WithName("GetCommitment")
        .WithSummary("Reads a commitment: its source in the text, its schedule, the days that wait for it, and what was recorded.");

    private static async Task<Results<Ok<CommitmentDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        int number,
        PartnershipDbContext context,
        AgreementMoments moments,
        ProofTargets targets,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var commitment = await context.Commitments.AsNoTracking()
            .SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId && candidate.Number == number, cancellationToken);
        if (commitment is null)
            return new CommitmentNotFound(number).ToProblem();
        var proofs = await targets.StandingsAsync(commitment.Hub, commitment.Fulfilments.Select(fulfilment => fulfilment.Proof), clock.GetUtcNow(), cancellationToken);
        // Not to be compared by its tag: where it stands changes with the day, and the tag does not.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(commitment.RowVersion);
        return TypedResults.Ok(CommitmentDetails.Of(commitment, moment.Span, moment.Today, proofs));
    }
}
