using SkillsHub.Events.Journal.Following;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

internal static class JournalEndpoints
{
    public static void MapJournal(this IEndpointRouteBuilder service)
    {
        var journal = service.MapGroup("/journal").RequireAuthorization(Policies.StaffOrPartner).WithTags("Journal");
        journal.MapGet("/", ReadJournal.Handle)
            .WithName("ReadJournal")
            .WithSummary("Reads, in order, every event that the caller's audience allows, as CloudEvents; go on from its cursor, with wait to be told at once, or go back from the newest.");
        journal.MapGet("/stream", FollowJournal.Handle)
            .Produces<string>(StatusCodes.Status200OK, FollowerResult.MediaType)
            .WithName("FollowJournal")
            .WithSummary("Sends, as Server-Sent Events and in order, every event that the caller's audience allows, from its cursor on and as they happen; it ends with the token, and goes on from Last-Event-ID with another.");
    }

    public static void MapJournalOperations(this IEndpointRouteBuilder operations)
    {
        operations.MapGet("/journal/waiting", ListWaitingEvents.Handle)
            .WithName("ListWaitingEvents")
            .WithSummary("Lists events that claim a position which another event holds, then those that came before their predecessor and wait for it, by stream.");
        operations.MapPost("/journal/waiting/skip", SkipLostEvents.Handle)
            .WithName("SkipLostEvents")
            .WithSummary("Puts markers at positions of a stream that the journal has missed for more than a minute, so that what waits behind them follows.");
        operations.MapPost("/journal/waiting/{eventId:guid}/discard", DiscardConflict.Handle)
            .WithName("DiscardJournalConflict")
            .WithSummary("Forgets an event that claims a position which another event of the journal holds.");
    }
}
