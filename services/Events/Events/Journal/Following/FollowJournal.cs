using System.ComponentModel;
using System.Globalization;
using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SkillsHub.Domain;
using SkillsHub.ServiceDefaults;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal.Following;

/// <summary>Where a listener begins that brings no cursor.</summary>
internal enum FollowStart
{
    /// <summary>With the first event that it may see.</summary>
    Beginning,

    /// <summary>With the next event.</summary>
    Now,
}

internal sealed record TooManyListeners() : Error(
    ErrorKind.TooMany, "journal.too-many-listeners", $"An organisation listens on at most {Followers.MostOfOrganisation} lines at once: end one, or try again later.");

/// <summary>The journal as Server-Sent Events: the cursor as <c>id</c>, the contract as <c>event</c>, the CloudEvent as <c>data</c>.</summary>
internal static class FollowJournal
{
    private const int RetryAfterSeconds = 30;

    public static async Task<Results<FollowerResult, ProblemHttpResult>> Handle(
        [Description("Cursor to go on from: the id of the last event received, or that of a page. Last-Event-ID goes before it, since a client that comes back asks by the address it began with.")] string? after,
        [Description("Event types wanted, exact or ending in .*; may repeat.")] string[]? type,
        [Description("Where to begin without a cursor: beginning, when left out, or now.")] string? start,
        [FromHeader(Name = "Last-Event-ID"), Description("Cursor to go on from, as a browser sends it when it comes back.")] string? lastEventId,
        JournalReader journal,
        JournalSignal signal,
        Followers followers,
        CurrentUser user,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        if (Array.Find(type ?? [], pattern => !TypePattern.IsValid(pattern)) is { } wrong)
            return new InvalidType(wrong).ToProblem();
        if (new Check().OneOf<FollowStart>(start, "start", out var begin).That(start is null || after is null, "start", "not-with-after", "start is for who has no cursor: leave out start, or after.").Error is { } invalid)
            return invalid.ToProblem();
        JournalCursor? cursor = null;
        if ((string.IsNullOrEmpty(lastEventId) ? after : lastEventId) is { } place && !Cursor.TryDecode(place, out cursor))
            return new InvalidCursor().ToProblem();
        var head = await journal.HeadAsync(cancellationToken);
        var from = cursor?.Journal ?? (begin == FollowStart.Now ? head : 0);
        if (from < 0 || from > head)
            return new InvalidCursor().ToProblem();
        context.Response.Headers.Vary = "Authorization";
        if (HttpMethods.IsHead(context.AskedMethod()))
            return new FollowerResult(AsyncEnumerable.Empty<SseItem<byte[]>>());
        if (followers.TryJoin(JournalView.Of(user, type ?? [])) is not { } seat)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return new TooManyListeners().ToProblem();
        }

        context.Response.RegisterForDispose(seat);
        return new FollowerResult(new Follower(seat.Group, followers, signal, EndOf(context), context.Response, clock).ReadAsync(from, context.RequestAborted));
    }

    // What the token allowed ends with it: rights are looked at anew whenever a listener comes back.
    private static DateTimeOffset EndOf(HttpContext context) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(context.User.FindFirst("exp")!.Value, CultureInfo.InvariantCulture));
}
