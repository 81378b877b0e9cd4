using System.Text.Json.Nodes;
using SkillsHub.Contracts;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Feeds;

public sealed class AsyncApiTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_contract_is_described_to_anybody_with_its_audience_and_payload()
    {
        using var anyone = fixture.ClientOf(user: null);

        var document = await anyone.ReadAsync("/asyncapi.json");

        Assert.Equal("3.0.0", document.GetProperty("asyncapi").GetString());
        var messages = document.GetProperty("components").GetProperty("messages");
        Assert.All(EventsExtensions.EveryEvent, definition =>
        {
            var message = messages.GetProperty(definition.Type);
            Assert.Equal(definition.Audience.ToString(), message.GetProperty("x-audience").GetString(), ignoreCase: true);
            var payload = document.GetProperty("components").GetProperty("schemas").GetProperty(definition.Type);
            Assert.Equal("uuid", payload.GetProperty("properties").GetProperty("eventId").GetProperty("format").GetString());
            Assert.False(string.IsNullOrWhiteSpace(message.GetProperty("summary").GetString()));
        });
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        using var anyone = fixture.ClientOf(user: null);
        var root = JsonNode.Parse(await anyone.GetStringAsync(new Uri("/asyncapi.json", UriKind.Relative), Cancelled))!;

        var references = References(root).ToList();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.NotNull(reference[2..].Split('/').Aggregate((JsonNode?)root, (node, name) => node?[name])));
    }

    [Fact]
    public async Task The_document_is_valid_against_the_schema_of_AsyncAPI_3()
    {
        var path = SharedFolder.PathTo("standards/asyncapi/asyncapi-3.0.0.schema.json");
        var schema = new Draft7(JsonNode.Parse(await File.ReadAllTextAsync(path, Cancelled))!);
        using var anyone = fixture.ClientOf(user: null);
        var document = JsonNode.Parse(await anyone.GetStringAsync(new Uri("/asyncapi.json", UriKind.Relative), Cancelled))!;

        Assert.Empty(schema.Validate(document));

        document["channels"]!.AsObject().First().Value!["address"] = 5;
        Assert.NotEmpty(schema.Validate(document));
    }

    [Theory]
    [InlineData("journal.webhook", null, "POST")]
    [InlineData("journal.pull", "/api/events/journal", "GET", "after", "limit", "order", "type", "wait")]
    [InlineData("journal.stream", "/api/events/journal/stream", "GET", "after", "start", "type")]
    public async Task Each_way_to_follow_is_a_channel_with_its_address_parameters_and_every_event(string way, string? address, string method, params string[] parameters)
    {
        using var anyone = fixture.ClientOf(user: null);

        var document = await anyone.ReadAsync("/asyncapi.json");

        var channel = document.GetProperty("channels").GetProperty(way);
        Assert.Equal(address, channel.GetProperty("address").GetString());
        var http = document.GetProperty("operations").GetProperty($"follow-{way}").GetProperty("bindings").GetProperty("http");
        Assert.Equal(method, http.GetProperty("method").GetString());
        var query = http.TryGetProperty("query", out var schema) ? schema.GetProperty("properties").EnumerateObject().Select(parameter => parameter.Name) : [];
        Assert.Equal(parameters, query.Order(StringComparer.Ordinal));
        var messages = channel.GetProperty("messages").EnumerateObject().Select(message => message.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(EventsExtensions.EveryEvent, definition => Assert.Contains(definition.Type, messages));
    }

    // What the document says of a parameter is what the service takes: its own description of its operations is made from the code.
    [Theory]
    [InlineData("journal.pull", "/api/events/journal")]
    [InlineData("journal.stream", "/api/events/journal/stream")]
    [InlineData("journal.feed", "/api/events/feeds/atom")]
    public async Task The_parameters_of_a_way_are_those_of_the_operation(string way, string path)
    {
        using var anyone = fixture.ClientOf(user: null);
        var document = await anyone.ReadAsync("/asyncapi.json");
        var openApi = await anyone.ReadAsync("/api/events/openapi/v1.json");

        var said = document.GetProperty("operations").GetProperty($"follow-{way}").GetProperty("bindings").GetProperty("http").GetProperty("query").GetProperty("properties").EnumerateObject().Select(parameter => parameter.Name);
        var taken = openApi.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Where(parameter => parameter.GetProperty("in").GetString() == "query").Select(parameter => parameter.GetProperty("name").GetString()!);

        Assert.Equal(taken.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_is_delivered_is_as_the_document_says_the_marker_of_a_discarded_event_too()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner());
        await partner.SubscribeAsync(receiver.Url);
        var update = EventPublisher.Update(TestUser.DefaultHub, Guid.CreateVersion7(), 1);
        await broker.PublishAsync(update, Cancelled);
        await broker.PublishAsync(
            new StreamPositionDiscarded
            {
                EventId = Guid.CreateVersion7(),
                Hub = update.Hub,
                OccurredAt = DateTimeOffset.UtcNow,
                AggregateId = update.AggregateId,
                AggregateVersion = 2,
                Stream = $"events/agenda_event/{update.AggregateId}",
                DiscardedType = "skillshub.events.agenda_event.cancelled.v1",
            },
            Cancelled);
        using var anyone = fixture.ClientOf(user: null);
        var document = JsonNode.Parse(await anyone.GetStringAsync(new Uri("/asyncapi.json", UriKind.Relative), Cancelled))!;

        var delivered = await receiver.AtLeastAsync(2);

        Assert.Equal([1, 2], delivered.Select(webhook => webhook.Version));
        Assert.All(delivered, webhook => Assert.Empty(new Draft7(document).Validate(JsonNode.Parse(webhook.Body), $"#/components/messages/{webhook.Type}/payload")));
    }

    [Fact]
    public async Task What_a_test_delivers_is_as_the_document_says()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);
        using var anyone = fixture.ClientOf(user: null);
        var document = JsonNode.Parse(await anyone.GetStringAsync(new Uri("/asyncapi.json", UriKind.Relative), Cancelled))!;

        (await partner.SendAsync(HttpMethod.Post, $"/api/events/webhooks/{id}/test")).Dispose();

        var webhook = Assert.Single(receiver.Received);
        var payload = $"#/components/messages/{webhook.Type}/payload";
        Assert.Empty(new Draft7(document).Validate(JsonNode.Parse(webhook.Body), payload));
        var other = JsonNode.Parse(webhook.Body)!;
        other["data"]!["subscription"] = 7;
        Assert.NotEmpty(new Draft7(document).Validate(other, payload));
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members when members["$ref"] is { } reference => [reference.GetValue<string>()],
        JsonObject members => members.SelectMany(member => References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
