using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

/// <summary>What every change of a dispute has around it: who may, on which version, and what is told.</summary>
internal sealed class DisputeChange(PartnershipDbContext context, DisputeReader reader, IOutbox outbox, CurrentUser user, IHttpContextAccessor http)
{
    public DisputeActor ActorOf(DisputedAgreement around) => new(user.IsStaff ? null : user.Organisation, user.Name, reader.Now, around.Today);

    /// <param name="agreementId">The agreement.</param>
    /// <param name="number">Number of the dispute.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="change">Changes it, and gives the event to tell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId, int number, IfMatch ifMatch, Func<Dispute, DisputedAgreement, Result<IntegrationEvent>> change, CancellationToken cancellationToken) =>
        MakeAsync(agreementId, number, ifMatch, (dispute, around) => Task.FromResult(change(dispute, around)), cancellationToken);

    /// <inheritdoc cref="MakeAsync(Guid, int, IfMatch, Func{Dispute, DisputedAgreement, Result{IntegrationEvent}}, CancellationToken)"/>
    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId, int number, IfMatch ifMatch, Func<Dispute, DisputedAgreement, Task<Result<IntegrationEvent>>> change, CancellationToken cancellationToken)
    {
        if (!(await reader.FindAsync(agreementId, number, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        var (dispute, around) = found;
        context.Expect(dispute, ifMatch);
        if (!(await change(dispute, around)).TryGet(out var told, out var refusal))
            return refusal.ToProblem();
        outbox.Add(dispute, reader.Now, told);
        await context.SaveUnlessRacedAsync(DisputeMapping.IsRace, cancellationToken);

        http.HttpContext!.Response.Headers.ETag = ETag.Of(dispute.RowVersion);
        return TypedResults.NoContent();
    }
}
