using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;

namespace SkillsHub.Events.Feeds;

/// <summary>Atom 1.0 (RFC 4287), in pages (RFC 5005).</summary>
internal static class AtomFeed
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write(FeedPage page)
    {
        var feed = new SyndicationFeed
        {
            Id = $"urn:uuid:{page.Id}",
            Title = new TextSyndicationContent(page.Title),
            Language = FeedPage.Language,
            LastUpdatedTime = page.Updated,
            Items = page.Entries.Select(entry => ItemOf(entry, page.Home)),
        };
        feed.Authors.Add(new SyndicationPerson { Name = FeedPage.Author });
        feed.Links.Add(new SyndicationLink(page.Self, "self", title: null, mediaType: "application/atom+xml", length: 0));
        feed.Links.Add(new SyndicationLink(page.Home, "alternate", title: null, mediaType: "text/html", length: 0));
        if (page.First is { } first)
            feed.Links.Add(new SyndicationLink(first, "first", title: null, mediaType: null, length: 0));
        if (page.Next is { } next)
            feed.Links.Add(new SyndicationLink(next, "next", title: null, mediaType: null, length: 0));
        using var body = new MemoryStream();
        using (var writer = XmlWriter.Create(body, Settings))
            new Atom10FeedFormatter(feed).WriteTo(writer);
        return body.ToArray();
    }

    private static SyndicationItem ItemOf(FeedEntry entry, Uri home)
    {
        var item = new SyndicationItem
        {
            Id = entry.Id,
            Title = new TextSyndicationContent(entry.Title),
            Content = new TextSyndicationContent(entry.Title),
            PublishDate = entry.OccurredAt,
            LastUpdatedTime = entry.RecordedAt,
        };
        item.Categories.Add(new SyndicationCategory(entry.Type));
        item.Links.Add(new SyndicationLink(home, "alternate", title: null, mediaType: "text/html", length: 0));
        return item;
    }
}
