using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

/// <summary>What every change of a commitment has around it: who may, on which version, on which day of the hub, and what is told.</summary>
internal sealed class CommitmentChange(
    PartnershipDbContext context, AgreementMoments moments, IOutbox outbox, CurrentUser user, TimeProvider clock, IHttpContextAccessor http)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Makes a change that the hub's staff may make to any commitment, and a partner to its own and to those of all.</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="number">Number in its register.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="change">Changes it, and gives the event to tell, if others are to know.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="dated">The day of what is recorded, for a party that left after it.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId,
        int number,
        IfMatch ifMatch,
        Func<Commitment, AgreementMoment, Result<IntegrationEvent?>> change,
        CancellationToken cancellationToken,
        DateOnly? dated = null)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var commitment = await context.Commitments.SingleOrDefaultAsync(
            candidate => candidate.AgreementId == agreementId && candidate.Number == number, cancellationToken);
        if (commitment is null)
            return new CommitmentNotFound(number).ToProblem();
        if (!user.IsStaff && !commitment.IsCommon && commitment.Party != user.Organisation)
            return new NotForThisParty().ToProblem();
        if (PartyGone.Find(moment, user, dated) is { } gone)
            return gone.ToProblem();
        var isMade = change(commitment, moment).TryGet(out var told, out var refusal);
        if (refusal is FulfilmentExists)
            return refusal.ToProblem();
        // What is sent again, and was done then, needs no version of today.
        if (!isMade || context.ChangeTracker.HasChanges())
        {
            context.Expect(commitment, ifMatch);
            if (refusal is not null)
                return refusal.ToProblem();
            commitment.MarkChanged(Now);
            if (told is not null)
                outbox.Add(commitment, Now, told);
            await SaveAsync(cancellationToken);
        }

        http.HttpContext!.Response.Headers.ETag = ETag.Of(commitment.RowVersion);
        return TypedResults.NoContent();
    }

    // The same record sent twice at once: the second is told to read again, and then finds it made.
    private Task SaveAsync(CancellationToken cancellationToken) =>
        context.SaveUnlessRacedAsync(twice => twice.IsUniqueViolation(CommitmentMapping.FulfilmentKey), cancellationToken);
}
