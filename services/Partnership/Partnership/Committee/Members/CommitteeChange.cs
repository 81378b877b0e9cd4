using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>What every change of who sits has around it: who may, and on which version.</summary>
internal sealed class CommitteeChange(PartnershipDbContext context, SeatedAgreementReader reader, IOutbox outbox, CurrentUser user, IHttpContextAccessor http)
{
    public DateTimeOffset Now => reader.Now;

    /// <summary>Changes who sits, which nobody is told of.</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="seat">The seat that is concerned; null for what the hub's staff alone changes. An organisation changes who sits on its own.</param>
    /// <param name="change">Changes it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId,
        IfMatch ifMatch,
        Func<SteeringCommittee, Result<int?>> seat,
        Func<SeatedAgreement, Error?> change,
        CancellationToken cancellationToken) =>
        SaveAsync(agreementId, ifMatch, seat, around => change(around) is { } refusal ? refusal : Result.Of<CommitteeSeatChanged?>(null), cancellationToken);

    /// <summary>Changes a seat, as the hub's staff, and tells it.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> TellAsync(
        Guid agreementId, IfMatch ifMatch, Func<SeatedAgreement, Result<CommitteeSeatChanged>> change, CancellationToken cancellationToken) =>
        SaveAsync(agreementId, ifMatch, _ => Result.Of<int?>(null), around => change(around).TryGet(out var told, out var refusal) ? Result.Of<CommitteeSeatChanged?>(told) : refusal, cancellationToken);

    /// <summary>The seat of a member, for whoever may change it.</summary>
    public static Func<SteeringCommittee, Result<int?>> SeatOf(int member) =>
        committee => committee.Find(member).TryGet(out var found, out var missing) ? found.Seat : missing;

    private async Task<Results<NoContent, ProblemHttpResult>> SaveAsync(
        Guid agreementId,
        IfMatch ifMatch,
        Func<SteeringCommittee, Result<int?>> seat,
        Func<SeatedAgreement, Result<CommitteeSeatChanged?>> change,
        CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        if (!seat(around.Committee).TryGet(out var number, out var missing) && missing is not null)
            return missing.ToProblem();
        if (!user.IsStaff && !around.Committee.Seats.Any(one => one.Number == number && one.Holder == user.Organisation && one.Stands(around.Agreement)))
            return new NotForThisParty().ToProblem();
        context.Expect(around.Committee, ifMatch);
        if (!change(around).TryGet(out var told, out var refusal))
            return refusal.ToProblem();
        if (told is not null)
            outbox.Add(around.Committee, Now, told);
        await context.SaveUnlessRacedAsync(CommitteeMapping.IsRace, cancellationToken);

        http.HttpContext!.Response.Headers.ETag = ETag.Of(around.Committee.RowVersion);
        return TypedResults.NoContent();
    }
}
