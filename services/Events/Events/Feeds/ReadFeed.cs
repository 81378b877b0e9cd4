using System.ComponentModel;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using SkillsHub.Events.Data;
using SkillsHub.Events.Feeds.Links;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Feeds;

/// <summary>What a feed needs to be read.</summary>
internal sealed record FeedRequest
{
    /// <summary>The secret of the link.</summary>
    [FromQuery(Name = "key"), Description("The secret of the link.")]
    public string? Key { get; init; }

    /// <summary>Where what is older begins.</summary>
    [FromQuery(Name = "after"), Description("Cursor of what is older, from the feed's own link to it.")]
    public string? After { get; init; }

    public required EventsDb Db { get; init; }

    public required JournalReader Journal { get; init; }

    public required PublicAddress Address { get; init; }

    public required TimeProvider Clock { get; init; }
}

internal static class ReadFeed
{
    public const string AtomPath = "/api/events/feeds/atom";
    public const string JsonPath = "/api/events/feeds/json";

    private const int Entries = 50;

    public static Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> AsAtom(
        [AsParameters] FeedRequest request, HttpContext context, CancellationToken cancellationToken) =>
        HandleAsync(request, AtomPath, AtomFeed.Write, AtomFeed.MediaType, context, cancellationToken);

    public static Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> AsJson(
        [AsParameters] FeedRequest request, HttpContext context, CancellationToken cancellationToken) =>
        HandleAsync(request, JsonPath, JsonFeed.Write, JsonFeed.MediaType, context, cancellationToken);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        FeedRequest request, string path, Func<FeedPage, byte[]> write, string mediaType, HttpContext context, CancellationToken cancellationToken)
    {
        if (request.Key is not { Length: > 0 and <= LinkToken.MaxLength })
            return new FeedLinkNotFound().ToProblem();
        var hash = LinkToken.HashOf(request.Key);
        if (await request.Db.FeedLinks.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.TokenHash == hash && candidate.RevokedAt == null, cancellationToken) is not { } link)
            return new FeedLinkNotFound().ToProblem();
        PastCursor? cursor = null;
        if (request.After is not null && !Cursor.TryDecode(request.After, out cursor))
            return new InvalidCursor().ToProblem();
        var head = await request.Journal.HeadAsync(cancellationToken);
        var before = cursor?.Before ?? head + 1;
        if (before < 1 || before > head + 1)
            return new InvalidCursor().ToProblem();
        var read = await request.Journal.ReadBackAsync(new JournalView(link.Hub, link.Organisation, []), before, Entries, cancellationToken);
        var page = FeedPage.Of(link, read, request.Address.Of(path[1..]), request.Key, request.After, request.Address.Of("journal"));
        var body = write(page);
        // A secret address is nobody's to keep but the asker's.
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.IsUnchanged($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"") || IsNotModified(context, page.Updated, request.Clock.GetUtcNow()))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Bytes(body, mediaType);
    }

    // Full seconds are all that the header tells: what came within the last one is told from the next on, so that nothing of it is missed. The entity tag, where
    // there is one, knows better (RFC 9110 §13.1.3).
    private static bool IsNotModified(HttpContext context, DateTimeOffset updated, DateTimeOffset now)
    {
        var modified = new DateTimeOffset(updated.Ticks - (updated.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero).AddSeconds(1);
        if (modified > now)
            return false;
        context.Response.GetTypedHeaders().LastModified = modified;
        return !context.Request.Headers.ContainsKey(HeaderNames.IfNoneMatch) && context.Request.GetTypedHeaders().IfModifiedSince >= modified;
    }
}
