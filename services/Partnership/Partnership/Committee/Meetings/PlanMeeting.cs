using System.Collections.ObjectModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

internal static class PlanMeeting
{
    public static void MapPlanMeeting(this IEndpointRouteBuilder app) => app
        .MapPost("/meetings", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("PlanMeeting")
        .WithSummary("Plans a meeting on a day of the agreement. Its members know of it; its agenda they read once they are convened.");

    private static async Task<Results<Created<MeetingDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, PlanRequest request, PartnershipDbContext context, SeatedAgreementReader reader, IOutbox outbox, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        var id = request.Id ?? Guid.CreateVersion7(reader.Now);
        var meeting = await context.Meetings.WithParts().SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        if (meeting is not null && (meeting.AgreementId != agreementId || meeting.Plan != request.ToPlan()))
            return new MeetingExists(id).ToProblem();
        if (meeting is null)
        {
            // A form that is sent again from its own page has another id. The number comes first: who plans the same meanwhile is found, or has taken it.
            var number = (await context.Meetings.Where(known => known.AgreementId == agreementId).MaxAsync(known => (int?)known.Number, cancellationToken) ?? 0) + 1;
            if (await SameAsync(context, agreementId, request.ToPlan(), cancellationToken) is { } same)
                return new PlannedAlready(same).ToProblem();
            if (!Meeting.Schedule(id, around.Agreement, number, request.ToPlan(), user.Name, reader.Now).TryGet(out meeting, out var refusal))
                return refusal.ToProblem();
            context.Add(meeting);
            outbox.Add(meeting, reader.Now, MeetingTold.Planned(meeting, around));
            try
            {
                await context.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException taken) when (taken.IsUniqueViolation(CommitteeMapping.MeetingKey))
            {
                return new MeetingExists(id).ToProblem();
            }
            catch (DbUpdateException taken) when (taken.IsUniqueViolation(CommitteeMapping.MeetingNumberIndex) || CommitteeMapping.IsRace(taken))
            {
                return new MeetingNumberTaken().ToProblem();
            }
        }

        http.Response.Headers.ETag = ETag.Of(meeting.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/committee/meetings/{meeting.Number}", MeetingDetails.Of(meeting, around, ReadOnlyDictionary<int, int>.Empty, user));
    }

    private static Task<int?> SameAsync(PartnershipDbContext context, Guid agreementId, MeetingPlan plan, CancellationToken cancellationToken) => context.Meetings
        .Where(known => known.AgreementId == agreementId && known.State != MeetingState.Cancelled)
        .Where(known => known.Day == plan.Day && known.StartsAt == plan.StartsAt && known.Place == plan.Place && known.Link == plan.Link)
        .Select(known => (int?)known.Number)
        .FirstOrDefaultAsync(cancellationToken);
}
