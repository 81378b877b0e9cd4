using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings.Agenda;

internal static class AddAgendaItem
{
    public static void MapAddAgendaItem(this IEndpointRouteBuilder app) => app
        .MapPost("/meetings/{number:int}/agenda", HandleAsync)
        .WithName("AddAgendaItem")
        .WithSummary("Puts an item on the agenda of a meeting that was not held yet, as the hub's staff; proposes one, as a party or another organisation that has a seat.");

    /// <param name="Title">What it is called.</param>
    /// <param name="Details">What to know of it.</param>
    /// <param name="Origin">Where it comes from; left out when from nothing that is kept here.</param>
    internal sealed record Request(string Title, string? Details = null, AgendaOrigin? Origin = null)
    {
        public Invalid? Check() => new Check()
            .Text(Title, "title", CommitteeLimits.Title)
            .OptionalText(Details, "details", CommitteeLimits.Details)
            .OptionalText(Origin?.Reference, "origin.reference", CommitteeLimits.Reference)
            .OptionalText(Origin?.Title, "origin.title", CommitteeLimits.Title)
            .That(Origin is null or { Kind: AgendaOriginKind.Free } || Origin.Reference.Trimmed() is not null, "origin.reference", "required", "origin.reference says which one.")
            .Error;

        public AgendaOrigin ToOrigin() => Origin is null ? AgendaOrigin.Free : new AgendaOrigin(Origin.Kind, Origin.Reference.Trimmed(), Origin.Title.Trimmed());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, PartnershipDbContext context, MeetingChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
            return invalid.ToProblem();
        var draft = new AgendaDraft(request.Title.Trim(), request.Details.Trimmed(), request.ToOrigin(), user.IsStaff ? null : user.Organisation, user.Name, change.Now);
        var commitments = draft.Origin.Kind == AgendaOriginKind.Commitment
            ? await context.Commitments.Where(line => line.AgreementId == agreementId && line.Aside == null).Select(line => line.Number).ToListAsync(cancellationToken)
            : [];
        return await change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            (meeting, around) =>
            {
                List<int> former = [.. meeting.Order.Select(item => item.Number)];
                Error? refusal = around.LeftOn(user) is null ? null : new NotForThisParty();
                return (refusal ?? Unknown(draft.Origin, around.Agreement, commitments) ?? meeting.Add(draft).Error) is { } refused
                    ? refused
                    : Result.Of<IntegrationEvent?>(MeetingTold.AgendaChanged(meeting, around, former, change.Now));
            },
            cancellationToken);
    }

    // What other services keep is theirs to know.
    private static OriginNotFound? Unknown(AgendaOrigin origin, Agreement agreement, IReadOnlyList<int> commitments)
    {
        if (origin.Kind is not (AgendaOriginKind.Finding or AgendaOriginKind.Commitment))
            return null;
        var known = int.TryParse(origin.Reference, CultureInfo.InvariantCulture, out var number)
            && (origin.Kind == AgendaOriginKind.Finding ? number >= 1 && number <= agreement.FindingCount : commitments.Contains(number));
        return known ? null : new OriginNotFound(origin.Kind, origin.Reference);
    }
}
