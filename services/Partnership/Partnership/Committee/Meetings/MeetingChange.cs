using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings.Mails;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>What every change of a meeting has around it: which one, on which version, and what is told.</summary>
internal sealed class MeetingChange(PartnershipDbContext context, SeatedAgreementReader reader, MeetingMails mails, IOutbox outbox, CurrentUser user, IHttpContextAccessor http)
{
    public DateTimeOffset Now => reader.Now;

    /// <param name="agreementId">The agreement.</param>
    /// <param name="number">Number of the meeting.</param>
    /// <param name="ifMatch">The version that the client read.</param>
    /// <param name="change">Changes it, and gives the event to tell, if others are to know.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId, int number, IfMatch ifMatch, Func<Meeting, SeatedAgreement, Result<IntegrationEvent?>> change, CancellationToken cancellationToken)
    {
        if (!(await FindAsync(agreementId, number, ifMatch, cancellationToken)).TryGet(out var found, out var unseen))
            return unseen.ToProblem();
        var before = new MeetingBefore(found.Meeting.Plan, found.Meeting.Convocation);
        if (!change(found.Meeting, found.Around).TryGet(out var told, out var refusal))
            return refusal.ToProblem();
        if (told is null)
            return await SaveAsync(found.Meeting, cancellationToken);
        outbox.Add(found.Meeting, Now, told);
        await mails.AddAsync(found.Meeting, found.Around, told, before, cancellationToken);
        return await SaveAsync(found.Meeting, cancellationToken);
    }

    /// <summary>Lets the change be saved only if who sits is still who was read: whom a mandate ends at the same moment was convened, or attended, or not.</summary>
    public void ExpectCommittee(SeatedAgreement around) => context.Expect(around.Committee, IfMatch.Any);

    /// <summary>The meeting, for a change on the version that the client read.</summary>
    public async Task<Result<(Meeting Meeting, SeatedAgreement Around)>> FindAsync(Guid agreementId, int number, IfMatch ifMatch, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen;
        var meeting = await context.Meetings.WithParts().SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId && candidate.Number == number, cancellationToken);
        if (meeting is null || !around.Sees(user, meeting))
            return new MeetingNotFound(number);
        context.Expect(meeting, ifMatch);
        return (meeting, around);
    }

    /// <summary>Tells what only the portal and the journal show, and saves.</summary>
    public Task<Results<NoContent, ProblemHttpResult>> TellAsync(Meeting meeting, IntegrationEvent told, CancellationToken cancellationToken)
    {
        outbox.Add(meeting, Now, told);
        return SaveAsync(meeting, cancellationToken);
    }

    /// <summary>Saves what nobody is told.</summary>
    public async Task<Results<NoContent, ProblemHttpResult>> SaveAsync(Meeting meeting, CancellationToken cancellationToken)
    {
        await context.SaveUnlessRacedAsync(CommitteeMapping.IsRace, cancellationToken);

        http.HttpContext!.Response.Headers.ETag = ETag.Of(meeting.RowVersion);
        return TypedResults.NoContent();
    }
}
