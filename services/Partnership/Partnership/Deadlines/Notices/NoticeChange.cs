using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>What every change of a letter has around it: who may, on which version, on which day of the hub, and what is told.</summary>
internal sealed class NoticeChange(
    PartnershipDbContext context, AgreementMoments moments, Oppositions oppositions, IOutbox outbox, CurrentUser user, TimeProvider clock, IHttpContextAccessor http)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Makes a change that the hub's staff may make to any letter, and a partner to those that it may.</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="id">The letter.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="mayChange">Whether a partner, given by its slug, may.</param>
    /// <param name="change">Changes it, and gives what is to be told of each letter; null when it is as it was.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="dated">The day of what is recorded, for a party that left after it.</param>
    public Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId,
        Guid id,
        IfMatch ifMatch,
        Func<NoticeLetter, string, bool> mayChange,
        Func<NoticeLetter, AgreementMoment, Result<IReadOnlyList<IntegrationEvent>?>> change,
        CancellationToken cancellationToken,
        DateOnly? dated = null) => SecondTry.RunAsync(context, () => TryAsync(agreementId, id, ifMatch, mayChange, change, dated, cancellationToken));

    private async Task<Results<NoContent, ProblemHttpResult>> TryAsync(
        Guid agreementId,
        Guid id,
        IfMatch ifMatch,
        Func<NoticeLetter, string, bool> mayChange,
        Func<NoticeLetter, AgreementMoment, Result<IReadOnlyList<IntegrationEvent>?>> change,
        DateOnly? dated,
        CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var letter = await context.NoticeLetters.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId && candidate.Id == id, cancellationToken);
        if (letter is null)
            return new NoticeNotFound().ToProblem();
        if (!user.IsStaff && !mayChange(letter, user.Organisation!))
            return new NotForThisParty().ToProblem();
        if (PartyGone.Find(moment, user, dated) is { } gone)
            return gone.ToProblem();
        context.Expect(letter, ifMatch);
        if (!change(letter, moment).TryGet(out var told, out var refusal))
            return refusal.ToProblem();
        if (told is null)
        {
            http.HttpContext!.Response.Headers.ETag = ETag.Of(letter.RowVersion);
            return TypedResults.NoContent();
        }

        if (letter is { Purpose: NoticePurpose.Opposition, IsLive: false } && await oppositions.LiftAsync(letter, Now, cancellationToken) is { } over)
            return over.ToProblem();
        outbox.Add(letter, Now, told);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        // What came back and was received all the same was sent anew meanwhile.
        catch (DbUpdateException taken) when (taken.IsUniqueViolation(NoticeMapping.PairIndex))
        {
            return new AlreadyNotified(letter.Sender).ToProblem();
        }

        http.HttpContext!.Response.Headers.ETag = ETag.Of(letter.RowVersion);
        return TypedResults.NoContent();
    }
}
