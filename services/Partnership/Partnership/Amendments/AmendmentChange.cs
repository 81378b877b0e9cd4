using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Life;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Committee;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What every change of an amendment has around it: who may, on which version, what is told, and what takes effect by it.</summary>
/// <remarks>Its events are of the agreement's stream, so that of two who change the terms of one agreement at once the second reads again.</remarks>
internal sealed class AmendmentChange(PartnershipDbContext context, AmendmentReader reader, AmendmentEffects effects, IOutbox outbox, CurrentUser user, IHttpContextAccessor http)
{
    public DateTimeOffset Now => reader.Now;

    /// <param name="agreementId">The agreement.</param>
    /// <param name="number">Number of the amendment.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="mayChange">Whether a partner, given by its slug, may.</param>
    /// <param name="change">Changes it, and gives the event to tell, if others are to know.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId,
        int number,
        IfMatch ifMatch,
        Func<Amendment, string, bool> mayChange,
        Func<Amendment, AmendedAgreement, Result<IntegrationEvent?>> change,
        CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        if (around.Find(number, user) is not { } amendment)
            return new AmendmentNotFound(number).ToProblem();
        if (!user.IsStaff && !mayChange(amendment, user.Organisation!))
            return new NotForThisParty().ToProblem();
        if (PartyGone.Find(around.Agreement, user) is { } gone)
            return gone.ToProblem();
        context.Expect(amendment, ifMatch);
        if (!change(amendment, around).TryGet(out var told, out var refusal))
            return refusal.ToProblem();
        if (told is not null)
            outbox.Add(around.Agreement, Now, told);
        if (amendment.State == AmendmentState.Signed && amendment.EffectiveFrom <= around.Today)
            await effects.ApplyAsync(around.Agreement, amendment, around.Amendments, Now, cancellationToken);
        outbox.TellReturnToForce(around.Agreement, Now);
        await context.SaveUnlessRacedAsync(
            race => race.IsUniqueViolation(CommitmentMapping.NumberIndex) || race.IsUniqueViolation(OrganisationMapping.SlugIndex) || CommitteeMapping.IsRace(race),
            cancellationToken);

        http.HttpContext!.Response.Headers.ETag = ETag.Of(amendment.RowVersion);
        return TypedResults.NoContent();
    }
}
