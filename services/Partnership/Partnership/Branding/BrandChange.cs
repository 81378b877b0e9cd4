using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

/// <summary>What every change of a permission has around it: who may, on which version, and what is told.</summary>
internal sealed class BrandChange(PartnershipDbContext context, BrandReader reader, IOutbox outbox, CurrentUser user, IHttpContextAccessor http)
{
    public DateTimeOffset Now => reader.Now;

    /// <summary>Lets the party that is asked answer, or the hub's staff record what it wrote.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> AnswerAsync(
        Guid agreementId, int number, IfMatch ifMatch, Func<BrandPermission, BrandedAgreement, Result<IntegrationEvent>> change, CancellationToken cancellationToken) =>
        MakeAsync(agreementId, number, ifMatch, permission => permission.Party, change, cancellationToken);

    /// <param name="agreementId">The agreement.</param>
    /// <param name="number">Number of the permission.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="whose">Slug of the partner that may, beside the hub's staff.</param>
    /// <param name="change">Changes it, and gives the event to tell.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId,
        int number,
        IfMatch ifMatch,
        Func<BrandPermission, string?> whose,
        Func<BrandPermission, BrandedAgreement, Result<IntegrationEvent>> change,
        CancellationToken cancellationToken)
    {
        if (!(await reader.FindAsync(agreementId, number, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        var (permission, around) = found;
        if (!user.IsStaff && whose(permission) != user.Organisation)
            return new NotForThisParty().ToProblem();
        if (PartyGone.Find(around.Agreement, user) is { } gone)
            return gone.ToProblem();
        context.Expect(permission, ifMatch);
        if (!change(permission, around).TryGet(out var told, out var refusal))
            return refusal.ToProblem();
        outbox.Add(permission, Now, told);
        await context.SaveUnlessRacedAsync(BrandMapping.IsRace, cancellationToken);

        http.HttpContext!.Response.Headers.ETag = ETag.Of(permission.RowVersion);
        return TypedResults.NoContent();
    }
}
