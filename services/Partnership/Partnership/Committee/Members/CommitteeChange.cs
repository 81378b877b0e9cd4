using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>What every change of who sits has around it: who may, and on which version.</summary>
internal sealed class CommitteeChange(PartnershipDbContext context, CommitteeReader reader, CurrentUser user, IHttpContextAccessor http)
{
    public DateTimeOffset Now => reader.Now;

    /// <param name="agreementId">The agreement.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="seat">The seat that is concerned; null for what the hub's staff alone changes. A party changes who sits on its own.</param>
    /// <param name="change">Changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId,
        IfMatch ifMatch,
        Func<SteeringCommittee, Result<int?>> seat,
        Func<SeatedAgreement, Error?> change,
        CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        if (!seat(around.Committee).TryGet(out var number, out var missing) && missing is not null)
            return missing.ToProblem();
        if (!user.IsStaff && !around.Committee.Seats.Any(one => one.Number == number && one.Party == user.Organisation))
            return new NotForThisParty().ToProblem();
        if (PartyGone.Find(around.Agreement, user) is { } gone)
            return gone.ToProblem();
        context.Expect(around.Committee, ifMatch);
        if (change(around) is { } refusal)
            return refusal.ToProblem();
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (CommitteeMapping.IsRace(race))
        {
            throw PreconditionException.Failed();
        }

        http.HttpContext!.Response.Headers.ETag = ETag.Of(around.Committee.RowVersion);
        return TypedResults.NoContent();
    }

    /// <summary>The seat of a member, for whoever may change it.</summary>
    public static Func<SteeringCommittee, Result<int?>> SeatOf(int member) =>
        committee => committee.Find(member).TryGet(out var found, out var missing) ? found.Seat : missing;
}
