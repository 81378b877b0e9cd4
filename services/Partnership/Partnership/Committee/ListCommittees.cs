using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Minutes;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee;

internal static class ListCommittees
{
    public static void MapListCommittees(this IEndpointRouteBuilder app) => app
        .MapGet("/committees", HandleAsync)
        .WithTags("Committee")
        .WithName("ListCommittees")
        .WithSummary("Lists the committees of agreements in force, and of those that are over while a meeting or its minutes wait, in which the reader's organisation sits, or all of the hub for its staff: the next meeting, and what waits to be answered or approved.");

    private static async Task<Results<Ok<Page<CommitteeSummary>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, PartnershipDbContext context, SeatedAgreementReader reader, DecisionReader decisions, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<Guid?>(out var after) is { } invalid)
            return invalid.ToProblem();
        var waiting = context.Meetings.Where(meeting =>
            meeting.State == MeetingState.Planned || meeting.State == MeetingState.Convened || (meeting.Minutes != null && meeting.Minutes.State == MinutesState.Submitted));
        // What its last meetings left to do is done once an agreement is over. Whoever left one, or whose seat was closed, has nothing to do in its committee.
        var agreements = await context.Agreements.AsNoTracking()
            .Where(agreement => reader.Readable.Contains(agreement.Id) && (after == null || agreement.Id < after)
                && (agreement.State == AgreementState.InForce || waiting.Any(meeting => meeting.AgreementId == agreement.Id))
                && (user.IsStaff || agreement.Parties.Any(party => party.Slug == user.Organisation && party.LeftOn == null)
                    || context.Committees.Any(committee => committee.AgreementId == agreement.Id && committee.Seats.Any(seat => seat.Organisation == user.Organisation && seat.ClosedFrom == null))))
            .OrderByDescending(agreement => agreement.Id)
            .Select(agreement => new { agreement.Id, agreement.Title, agreement.State })
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        var ids = agreements.Select(agreement => agreement.Id).ToList();
        var today = await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => hub.Hub == user.Hub, cancellationToken) is { } hub ? hub.DayOf(reader.Now) : DateOnly.MinValue;
        var open = (await MeetingSummary.Of(waiting.Where(meeting => ids.Contains(meeting.AgreementId)).OrderBy(meeting => meeting.Day).ThenBy(meeting => meeting.Number), user).ToListAsync(cancellationToken)).ToLookup(meeting => meeting.AgreementId);
        var asked = await decisions.UnansweredAsync([.. agreements.Where(agreement => agreement.State == AgreementState.InForce).Select(agreement => agreement.Id)], cancellationToken);
        return TypedResults.Ok(Page.Of([.. agreements.Select(agreement => CommitteeSummary.Of(agreement.Id, agreement.Title, [.. open[agreement.Id]], today) with { ToAmend = [.. asked[agreement.Id]] })], page.Size, row => row.AgreementId, http));
    }
}

/// <param name="AgreementId">The agreement.</param>
/// <param name="AgreementTitle">What it is called.</param>
/// <param name="Next">The meeting that comes next.</param>
/// <param name="ToRecord">Numbers of the meetings whose day is past, and of which nobody has said whether they were held.</param>
/// <param name="Waiting">Proposals that the hub's staff has not answered, as far as the reader sees them.</param>
/// <param name="ToApprove">Numbers of the meetings whose minutes wait for approval.</param>
internal sealed record CommitteeSummary(Guid AgreementId, string AgreementTitle, MeetingSummary? Next, IReadOnlyList<int> ToRecord, int Waiting, IReadOnlyList<int> ToApprove)
{
    /// <summary>Numbers of the decisions that ask the parties for an amendment which nobody has proposed yet.</summary>
    public IReadOnlyList<int> ToAmend { get; init; } = [];

    public static CommitteeSummary Of(Guid agreementId, string title, IReadOnlyList<MeetingSummary> open, DateOnly today) => new(
        agreementId,
        title,
        open.FirstOrDefault(meeting => meeting.IsOpen && meeting.Day >= today),
        [.. open.Where(meeting => meeting.IsOpen && meeting.Day < today).Select(meeting => meeting.Number)],
        open.Sum(meeting => meeting.Waiting),
        [.. open.Where(meeting => meeting.Minutes == MinutesState.Submitted).Select(meeting => meeting.Number)]);
}
