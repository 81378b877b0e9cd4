using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Disputes.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

internal static class OpenDispute
{
    public static void MapOpenDispute(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .WithName("OpenDispute")
        .WithSummary("Opens a dispute about an agreement in force, or that was: a party one that concerns it, the hub's staff any. Those concerned see it, other parties do not.");

    private static async Task<Results<Created<DisputeDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, OpenRequest request, PartnershipDbContext context, DisputeReader reader, DisputeChange change, IOutbox outbox, HttpContext http, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        var (id, draft, opener) = (request.Id ?? Guid.CreateVersion7(reader.Now), request.ToDraft(), change.ActorOf(around));
        var dispute = await context.Disputes.SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        if (dispute?.Is(draft, agreementId, opener.Party) == false)
            return new DisputeExists(id).ToProblem();
        if (dispute is null)
        {
            var named = await context.Commitments
                .Where(commitment => commitment.AgreementId == agreementId && draft.About.Commitments.Contains(commitment.Number))
                .Select(commitment => commitment.Number)
                .ToListAsync(cancellationToken);
            var taken = await context.Disputes.Where(known => known.AgreementId == agreementId).Select(known => known.Number).ToListAsync(cancellationToken);
            if (!Dispute.Open(id, DisputeNumber.Draw(taken), draft, around, named, opener).TryGet(out dispute, out var refusal))
                return refusal.ToProblem();
            context.Add(dispute);
            outbox.Add(dispute, reader.Now, DisputeTold.Opened(dispute));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException refused) when (refused.IsUniqueViolation(DisputeMapping.PrimaryKey))
            {
                // Sent twice at once: the second is answered as the first.
                context.ChangeTracker.Clear();
                dispute = await context.Disputes.SingleAsync(known => known.Id == id, cancellationToken);
                if (!dispute.Is(draft, agreementId, opener.Party))
                    return new DisputeExists(id).ToProblem();
            }
            catch (DbUpdateException refused) when (refused.IsUniqueViolation(DisputeMapping.NumberIndex))
            {
                return new DisputeNumberTaken().ToProblem();
            }
        }

        http.Response.Headers.ETag = ETag.Of(dispute.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/disputes/{dispute.Number}", DisputeDetails.Of(dispute, around));
    }
}
