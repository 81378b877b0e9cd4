using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillsHub.Events.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal sealed record JsonFeed(
    string Version, string Title, Uri HomePageUrl, Uri FeedUrl, Uri? NextUrl, string Language, IReadOnlyList<JsonFeed.Person> Authors, IReadOnlyList<JsonFeed.Item> Items)
{
    public const string MediaType = "application/feed+json; charset=utf-8";

    public static byte[] Write(FeedPage page) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonFeed(
            "https://jsonfeed.org/version/1.1",
            page.Title,
            page.Home,
            page.Self,
            page.Next,
            FeedPage.Language,
            [new Person(FeedPage.Author)],
            [.. page.Entries.Select(entry => new Item(
                entry.Id, page.Home, entry.Title, entry.Title, entry.OccurredAt, entry.RecordedAt, [entry.Type], new Extension("https://www.asyncapi.com/", entry.Type, entry.Subject)))]),
        JsonFeedJson.Default.JsonFeed);

    internal sealed record Person(string Name);

    /// <param name="Id">The event's.</param>
    /// <param name="Url">Where a person finds it.</param>
    /// <param name="Title">What it is.</param>
    /// <param name="ContentText">The same: without it a reader shows nothing.</param>
    /// <param name="DatePublished">When the fact was decided.</param>
    /// <param name="DateModified">When it entered the journal.</param>
    /// <param name="Tags">Its contract.</param>
    /// <param name="SkillsHub">What a program may want, as the format lets an extension say.</param>
    internal sealed record Item(
        string Id,
        Uri Url,
        string Title,
        string ContentText,
        DateTimeOffset DatePublished,
        DateTimeOffset DateModified,
        IReadOnlyList<string> Tags,
        [property: JsonPropertyName("_skills_hub")] Extension SkillsHub);

    /// <param name="About">What the extension is described by.</param>
    /// <param name="Type">The event's contract.</param>
    /// <param name="Subject">Its stream.</param>
    internal sealed record Extension(string About, string Type, string Subject);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JsonFeed))]
internal sealed partial class JsonFeedJson : JsonSerializerContext;
