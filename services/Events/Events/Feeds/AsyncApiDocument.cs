using System.Text.Json;
using System.Text.Json.Nodes;
using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Events.Feeds;

/// <summary>The AsyncAPI 3.0 description of every event and of the ways to follow them, made from the contracts themselves.</summary>
internal static class AsyncApiDocument
{
    // In no journal and in no stream: only a webhook brings it, when it is asked for.
    private const string TestChannel = "events.webhook";

    public static JsonObject Build(IReadOnlyList<EventDefinition> definitions)
    {
        var document = BuildStreams(definitions);
        document["channels"]![TestChannel] = new JsonObject
        {
            ["address"] = $"skillshub.{TestChannel}",
            ["description"] = "By webhook only: the answer to POST /api/events/webhooks/{id}/test.",
            ["messages"] = new JsonObject { [WebhookTested.Type] = Reference($"#/components/messages/{WebhookTested.Type}") },
        };
        document["operations"]![$"publish-{TestChannel}"] = new JsonObject
        {
            ["action"] = "send",
            ["channel"] = Reference($"#/channels/{TestChannel}"),
            ["messages"] = new JsonArray(Reference($"#/channels/{TestChannel}/messages/{WebhookTested.Type}")),
        };
        document["components"]!["messages"]![WebhookTested.Type] = Message(WebhookTested.Type, typeof(WebhookTested), new JsonObject { ["const"] = PathOf("events") });
        document["components"]!["schemas"]![WebhookTested.Type] = ContractSchema.Of(typeof(WebhookTested));
        AsyncApiWays.AddTo(document, [.. definitions.Select(definition => definition.Type).Order(StringComparer.Ordinal)]);
        return document;
    }

    private static JsonObject BuildStreams(IReadOnlyList<EventDefinition> definitions)
    {
        var aggregates = definitions.GroupBy(definition => $"{definition.Service}.{definition.Aggregate}", StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Skills Hub events",
                ["version"] = "1.0.0",
                ["description"] = """
                    Every event reaches a partner in four ways, in the same order: by webhook, by pull with a long poll, by Server-Sent Events
                    (the channels journal.webhook, journal.pull and journal.stream, with the same CloudEvents 1.0 body), and in words as Atom or
                    JSON Feed (journal.feed). The other channels are the streams that the events belong to: a stream (the CloudEvents subject)
                    numbers its events 1, 2, 3… in data.aggregateVersion, so that a reader can prove that it has them all.
                    """,
            },
            ["defaultContentType"] = "application/cloudevents+json",
            ["channels"] = Object(aggregates.Select(group => KeyValuePair.Create(group.Key, (JsonNode?)Channel(group.Key, group)))),
            ["operations"] = Object(aggregates.Select(group => KeyValuePair.Create($"publish-{group.Key}", (JsonNode?)Operation(group.Key, group)))),
            ["components"] = new JsonObject
            {
                ["messages"] = Object(definitions.OrderBy(definition => definition.Type, StringComparer.Ordinal).Select(definition => KeyValuePair.Create(definition.Type, (JsonNode?)Message(definition, SourceOf(definition, definitions))))),
                ["schemas"] = Object(definitions.OrderBy(definition => definition.Type, StringComparer.Ordinal).Select(definition => KeyValuePair.Create(definition.Type, (JsonNode?)ContractSchema.Of(definition.ClrType)))),
            },
        };
    }

    private static JsonObject Channel(string name, IEnumerable<EventDefinition> definitions) => new()
    {
        ["address"] = $"skillshub.{name}",
        ["description"] = $"One stream per {name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]}, its events in order.",
        ["messages"] = Object(definitions.Select(definition => KeyValuePair.Create(definition.Type, (JsonNode?)Reference($"#/components/messages/{definition.Type}")))),
    };

    private static JsonObject Operation(string name, IEnumerable<EventDefinition> definitions) => new()
    {
        ["action"] = "send",
        ["channel"] = Reference($"#/channels/{name}"),
        ["messages"] = new JsonArray([.. definitions.Select(definition => Reference($"#/channels/{name}/messages/{definition.Type}"))]),
    };

    private static JsonObject Message(EventDefinition definition, JsonObject source)
    {
        var message = Message(definition.Type, definition.ClrType, source);
        message["x-audience"] = JsonNamingPolicy.CamelCase.ConvertName(definition.Audience.ToString());
        return message;
    }

    private static JsonObject Message(string type, Type contract, JsonObject source) => new()
    {
        ["name"] = type,
        ["title"] = contract.Name,
        ["summary"] = ContractSchema.SummaryOf(contract),
        ["contentType"] = "application/cloudevents+json",
        ["headers"] = WebhookHeaders(),
        ["payload"] = Envelope(type, source),
    };

    private static JsonObject Envelope(string type, JsonObject source) => new()
    {
        ["type"] = "object",
        ["required"] = new JsonArray("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"),
        ["properties"] = new JsonObject
        {
            ["specversion"] = new JsonObject { ["const"] = "1.0" },
            ["id"] = Text("uuid", "The same on every repetition."),
            ["source"] = source,
            ["type"] = new JsonObject { ["const"] = type },
            ["subject"] = Text(null, "The stream: service/aggregate/id."),
            ["time"] = Text("date-time", "When the fact was decided."),
            ["sequence"] = Text(null, "Place in the journal, in digits that sort as text."),
            ["audience"] = Text(null, "Who may read it: public, partners or parties."),
            ["traceparent"] = Text(null, "W3C trace of the request that caused the event."),
            ["tracestate"] = Text(null, "Its vendor part."),
            ["datacontenttype"] = new JsonObject { ["const"] = "application/json" },
            ["data"] = Reference($"#/components/schemas/{type}"),
        },
    };

    // The marker of a discarded position stands in the stream of whichever service lost the event.
    private static JsonObject SourceOf(EventDefinition definition, IEnumerable<EventDefinition> all) => definition.ClrType == typeof(StreamPositionDiscarded)
        ? new() { ["enum"] = new JsonArray([.. all.Where(other => other != definition).Select(other => PathOf(other.Service)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]) }
        : new() { ["const"] = PathOf(definition.Service) };

    private static string PathOf(string service) => $"/api/{service}";

    private static JsonObject WebhookHeaders() => new()
    {
        ["type"] = "object",
        ["description"] = "Sent with a webhook delivery (Standard Webhooks 1.0.0).",
        ["properties"] = new JsonObject
        {
            ["webhook-id"] = Text(null, "The event's id."),
            ["webhook-timestamp"] = Text(null, "Unix seconds of the attempt."),
            ["webhook-signature"] = Text(null, "v1, and base64 of HMAC-SHA256 over id.timestamp.body; several, space-separated, while a secret is rotated."),
        },
    };

    private static JsonObject Text(string? format, string description)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = description };
        if (format is not null)
            schema["format"] = format;
        return schema;
    }

    private static JsonObject Reference(string pointer) => new() { ["$ref"] = pointer };

    private static JsonObject Object(IEnumerable<KeyValuePair<string, JsonNode?>> members) => new(members);
}
