using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class RecordDeposit
{
    public static void MapRecordDeposit(this IEndpointRouteBuilder app) => app
        .MapPut("/{id:guid}/deposits/{party}", HandleAsync)
        .WithName("RecordDeposit")
        .WithSummary("Says where the proof is kept that the letter to a party was posted: the hub's staff, and the party that sent it.");

    /// <param name="Proof">A document or a resource.</param>
    internal sealed record Request(Proof Proof);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, Guid id, string party, IfMatch ifMatch, Request request, NoticeChange change, ProofTargets targets, CurrentUser user, CancellationToken cancellationToken)
    {
        if (NoticeRules.Check(request.Proof, new Check()) is { } invalid)
            return invalid.ToProblem();
        var proof = NoticeRules.Trimmed(request.Proof);
        var unproved = await targets.CheckAsync(agreementId, proof, user.RequiredHub, change.Now, cancellationToken);
        return await change.MakeAsync(
            agreementId,
            id,
            ifMatch,
            (letter, organisation) => letter.Sender == organisation,
            (letter, _) => unproved is not null ? unproved : (letter.Deposit(party, proof).TryGet(out var isNew, out var refusal) ? Result.Of<IReadOnlyList<IntegrationEvent>?>(isNew ? [] : null) : refusal),
            cancellationToken);
    }
}
