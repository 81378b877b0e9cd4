using Microsoft.AspNetCore.WebUtilities;
using SkillsHub.Events.Feeds.Links;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Feeds;

/// <summary>A page of a partner's journal in the words of the people who read it, newest first.</summary>
/// <param name="Id">The feed's, the same for every page.</param>
/// <param name="Title">Whose it is.</param>
/// <param name="Self">Where this page is found.</param>
/// <param name="First">Where the newest is found, on another page than that.</param>
/// <param name="Next">Where what is older is found (RFC 5005 §3).</param>
/// <param name="Home">Where a person finds the same.</param>
/// <param name="Updated">When the newest of it was recorded.</param>
/// <param name="Entries">The events.</param>
internal sealed record FeedPage(Guid Id, string Title, Uri Self, Uri? First, Uri? Next, Uri Home, DateTimeOffset Updated, IReadOnlyList<FeedEntry> Entries)
{
    public const string Author = "Maison des compétences";
    public const string Language = "fr";

    public static FeedPage Of(FeedLink link, JournalStretch read, Uri feed, string key, string? after, Uri home)
    {
        var first = new Uri(QueryHelpers.AddQueryString(feed.AbsoluteUri, "key", key));
        return new FeedPage(
            link.Id,
            $"Journal de la Maison des compétences – {FeedEntry.Plain(link.Name)}",
            after is null ? first : At(after),
            after is null ? null : first,
            read.IsWhole ? null : At(Cursor.Encode(new PastCursor(read.End))),
            home,
            read.Rows.Count > 0 ? read.Rows[0].RecordedAt : link.CreatedAt,
            read.Rows.ConvertAll(FeedEntry.Of));

        Uri At(string cursor) => new(QueryHelpers.AddQueryString(first.AbsoluteUri, "after", cursor));
    }
}
