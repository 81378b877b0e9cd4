using System.Text.Json.Nodes;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Feeds;

/// <summary>The ways to follow the journal, as channels of the AsyncAPI document: where each is found, what it takes and which messages it brings.</summary>
internal static class AsyncApiWays
{
    private const string HttpBinding = "0.3.0";
    private const string Atom = "journal.atom";
    private const string JsonFeed = "journal.json-feed";

    public static void AddTo(JsonObject document, IReadOnlyList<string> types)
    {
        document["servers"] = new JsonObject
        {
            ["hub"] = new JsonObject
            {
                ["host"] = "{host}",
                ["protocol"] = "https",
                ["description"] = "The hub's public address, where this document was read.",
                ["variables"] = new JsonObject { ["host"] = new JsonObject { ["default"] = "localhost:8080", ["description"] = "Name and port of the hub." } },
            },
        };
        Add(document, "journal.webhook", address: null, "POST", query: null, [.. types, WebhookTested.Type],
            "Webhook: each event is posted to the address of the subscription that POST /api/events/webhooks made, one after the other, signed after Standard Webhooks 1.0.0, and again with the same webhook-id until the receiver answers 2xx.");
        Add(document, "journal.pull", "/api/events/journal", "GET", PullQuery(), types,
            "Pull: a page of events with a cursor to go on from (next, and the Link header); with wait, a page that would be empty is answered when something happens. Needs an access token.");
        Add(document, "journal.stream", "/api/events/journal/stream", "GET", StreamQuery(), types,
            "Server-Sent Events: id is the cursor, event the type, data the CloudEvent on one line. A comment comes every 15 s, the line ends with the access token, and whoever comes back sends Last-Event-ID.");
        Add(document, "journal.feed", "/api/events/feeds/{format}", "GET", FeedQuery(), [Atom, JsonFeed],
            "Atom 1.0 or JSON Feed 1.1, newest first, by the secret link that POST /api/events/feeds/links made: whoever has it needs no account.");
        document["channels"]!["journal.feed"]!["parameters"] = new JsonObject
        {
            ["format"] = new JsonObject { ["enum"] = new JsonArray("atom", "json"), ["description"] = "Atom 1.0, or JSON Feed 1.1." },
        };
        var messages = document["components"]!["messages"]!;
        messages[Atom] = Page("Atom feed", "application/atom+xml", "A page of the journal in words, as RFC 4287 and RFC 5005 have it.", new JsonObject { ["type"] = "string" });
        messages[JsonFeed] = Page("JSON Feed", "application/feed+json", "The same as JSON Feed 1.1.", new JsonObject
        {
            ["type"] = "object",
            ["required"] = new JsonArray("version", "title", "items"),
            ["properties"] = new JsonObject
            {
                ["version"] = new JsonObject { ["const"] = "https://jsonfeed.org/version/1.1" },
                ["title"] = Text("Whose journal it is."),
                ["next_url"] = Text("The page of what is older."),
                ["items"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object", ["required"] = new JsonArray("id", "content_text", "date_published") } },
            },
        });
    }

    private static void Add(JsonObject document, string name, string? address, string method, JsonObject? query, IReadOnlyList<string> types, string description)
    {
        document["channels"]![name] = new JsonObject
        {
            ["address"] = address,
            ["description"] = description,
            ["messages"] = new JsonObject(types.Select(type => KeyValuePair.Create(type, (JsonNode?)Reference($"#/components/messages/{type}")))),
        };
        var http = new JsonObject { ["method"] = method, ["bindingVersion"] = HttpBinding };
        if (query is not null)
            http["query"] = query;
        document["operations"]![$"follow-{name}"] = new JsonObject
        {
            ["action"] = "send",
            ["channel"] = Reference($"#/channels/{name}"),
            ["messages"] = new JsonArray([.. types.Select(type => Reference($"#/channels/{name}/messages/{type}"))]),
            ["bindings"] = new JsonObject { ["http"] = http },
        };
    }

    private static JsonObject PullQuery() => Query(
        ("after", Text("Cursor of the page before; from the beginning when left out.")),
        ("limit", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = JournalPageRequest.MaxLimit, ["default"] = 20, ["description"] = "Events of a page." }),
        ("type", Types()),
        ("order", new JsonObject { ["enum"] = new JsonArray("oldest", "newest"), ["default"] = "oldest", ["description"] = "As it happened, or back from the end." }),
        ("wait", new JsonObject { ["type"] = "integer", ["minimum"] = 0, ["maximum"] = 30, ["description"] = "Seconds to wait for something new." }));

    private static JsonObject StreamQuery() => Query(
        ("after", Text("Cursor to go on from, where there is no Last-Event-ID yet.")),
        ("type", Types()),
        ("start", new JsonObject { ["enum"] = new JsonArray("beginning", "now"), ["default"] = "beginning", ["description"] = "Where to begin without a cursor." }));

    private static JsonObject FeedQuery() => Query(("key", Text("The secret of the link.")), ("after", Text("Cursor of what is older, as the feed itself links to it.")));

    private static JsonObject Query(params (string Name, JsonObject Schema)[] members) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Schema))),
    };

    private static JsonObject Types() => new()
    {
        ["type"] = "array",
        ["items"] = new JsonObject { ["type"] = "string" },
        ["description"] = "Event types wanted, exact or ending in .*; the parameter may repeat.",
    };

    private static JsonObject Page(string title, string mediaType, string summary, JsonObject payload) => new()
    {
        ["name"] = title,
        ["title"] = title,
        ["summary"] = summary,
        ["contentType"] = mediaType,
        ["payload"] = payload,
    };

    private static JsonObject Text(string description) => new() { ["type"] = "string", ["description"] = description };

    private static JsonObject Reference(string pointer) => new() { ["$ref"] = pointer };
}
