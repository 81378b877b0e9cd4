using System.Text.Json.Nodes;
using Npgsql;
using RabbitMQ.Client;

namespace SkillsHub.EndToEnd.Tests;

/// <summary>What gets stuck in the running system, an operator sees and settles on one page.</summary>
public sealed class OperationsTests(RunningSystem system)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_parked_message_is_sent_after_all_and_one_that_nobody_knows_is_replaced_by_a_marker()
    {
        NeedsOwnSystem();
        await using var catalogue = await system.DatabaseAsync("catalogue-db", Cancelled);
        await using var events = await system.DatabaseAsync("events-db", Cancelled);
        var (sound, unknown) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await ParkAsync(catalogue, sound, "skillshub.catalogue.programme.published.v1", await PublishedAsync(events, sound));
        await ParkAsync(catalogue, unknown, "skillshub.catalogue.programme.forgotten.v1", """{"hub":"saint-dizier"}""");
        await using var operations = await system.VisitAsync("exploitation");
        await operations.GoAsync("/operations");
        await LookAsync(operations, "operations-parked");

        await PressAsync(operations, Item(operations, sound.ToString()), "Réessayer");
        await operations.Page.GetByText("Le message repart.").WaitForAsync();
        await Eventually.EqualAsync("skillshub.catalogue.programme.published.v1", () => JournalAsync(events, sound));
        await DiscardAsync(operations, Item(operations, unknown.ToString()));
        await operations.Page.GetByText("Le message est écarté.").WaitForAsync();
        await Eventually.EqualAsync("skillshub.messaging.stream.position_discarded.v1", () => JournalAsync(events, unknown));
        await Assertions.Expect(Item(operations, unknown.ToString())).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_dead_letter_is_tried_again_comes_back_and_is_discarded()
    {
        NeedsOwnSystem();
        // A type that is known: one of a later release would wait for a replica that knows it.
        const string Mark = "SkillsHub.Documentation.Contracts.V1:ResourceWithdrawn";
        await SendNonsenseAsync(Mark);
        await using var operations = await system.VisitAsync("exploitation");
        await SeeAsync(operations, Item(operations, Mark));
        await LookAsync(operations, "operations-dead-letter");

        await PressAsync(operations, Item(operations, Mark).First, "Réessayer");
        await operations.Page.GetByText("Le message repart.").WaitForAsync();
        await SeeAsync(operations, Item(operations, Mark));
        while (await Item(operations, Mark).CountAsync() is > 0 and var left)
        {
            await DiscardAsync(operations, Item(operations, Mark).First);
            await Assertions.Expect(Item(operations, Mark)).ToHaveCountAsync(left - 1);
        }
    }

    [Fact]
    public async Task A_fact_at_a_taken_position_of_the_journal_is_discarded()
    {
        NeedsOwnSystem();
        var id = Guid.CreateVersion7();
        await using var events = await system.DatabaseAsync("events-db", Cancelled);
        await ExecuteAsync(events, $"""
            insert into journal_waiting (stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, data)
            select stream, stream_position, now(), '{id}', type, hub, audience, parties, occurred_at, data from journal_entry order by position limit 1
            """);
        await using var operations = await system.VisitAsync("exploitation");
        await operations.GoAsync("/operations");
        await Assertions.Expect(Item(operations, id.ToString())).ToContainTextAsync("position déjà prise");
        await LookAsync(operations, "operations-conflict");

        await PressAsync(operations, Item(operations, id.ToString()), "Écarter ce fait");
        await operations.Page.GetByText("Le message est écarté.").WaitForAsync();
        await Assertions.Expect(Item(operations, id.ToString())).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_the_journal_has_lost_is_skipped_and_what_waited_behind_it_is_recorded()
    {
        NeedsOwnSystem();
        var (aggregate, id) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var events = await system.DatabaseAsync("events-db", Cancelled);
        await ExecuteAsync(events, $"""
            insert into journal_stream (stream, position) values ('catalogue/programme/{aggregate}', 0);
            insert into journal_waiting (stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, data)
            select 'catalogue/programme/{aggregate}', 2, now() - interval '2 minutes', '{id}', type, hub, audience, parties, occurred_at, data
            from journal_entry where type = 'skillshub.catalogue.programme.published.v1' order by position limit 1
            """);
        await using var operations = await system.VisitAsync("exploitation");
        await operations.GoAsync("/operations");
        var item = Item(operations, id.ToString());
        await item.Locator("details.undo summary").ClickAsync();
        await LookAsync(operations, "operations-lost");

        await PressAsync(operations, item, "Passer ce qui est perdu");
        await operations.Page.GetByText("Les positions perdues sont passées").WaitForAsync();
        await Assertions.Expect(item).ToHaveCountAsync(0);
        Assert.Equal("skillshub.messaging.stream.position_discarded.v1", await JournalAsync(events, aggregate));
    }

    private void NeedsOwnSystem() => Assert.SkipUnless(system.IsOwn, "The system at SKILLSHUB_URL keeps its servers to itself.");

    private static ILocator Item(Visitor visitor, string words) => visitor.Page.Locator("li.item").Filter(new() { HasText = words });

    private static async Task DiscardAsync(Visitor visitor, ILocator item)
    {
        await item.Locator("details.undo summary").ClickAsync();
        await PressAsync(visitor, item, "Écarter");
    }

    private static async Task PressAsync(Visitor visitor, ILocator item, string button)
    {
        await item.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await visitor.Page.WaitForLoadStateAsync(LoadState.Load);
    }

    private static Task SeeAsync(Visitor visitor, ILocator item) => Eventually.TrueAsync(async () =>
    {
        await visitor.GoAsync("/operations");
        return await item.CountAsync() > 0;
    });

    private static async Task LookAsync(Visitor visitor, string name)
    {
        await visitor.PictureAsync($"{name}-1280");
        Assert.Empty(await visitor.BarriersAsync());
        await visitor.Page.SetViewportSizeAsync(390, 844);
        await visitor.PictureAsync($"{name}-390");
        Assert.False(await visitor.OverflowsAsync(), "Wider than a telephone.");
        await visitor.Page.SetViewportSizeAsync(1280, 900);
    }

    private static async Task ParkAsync(NpgsqlDataSource catalogue, Guid programme, string type, string body)
    {
        await using var command = catalogue.CreateCommand("""
            insert into outbox_message (message_id, stream, position, message_type, body, occurred_at, attempts, parked_at, last_error)
            values ($1, $2, 1, $3, $4::jsonb, now(), 10, now(), 'The broker refused it ten times.')
            """);
        command.Parameters.Add(new() { Value = programme });
        command.Parameters.Add(new() { Value = $"catalogue/programme/{programme}" });
        command.Parameters.Add(new() { Value = type });
        command.Parameters.Add(new() { Value = body });
        await command.ExecuteNonQueryAsync(Cancelled);
    }

    // As the catalogue publishes it: what the journal has of another programme, with the new one's identity.
    private static async Task<string> PublishedAsync(NpgsqlDataSource events, Guid programme)
    {
        await using var command = events.CreateCommand("select data::text from journal_entry where type = 'skillshub.catalogue.programme.published.v1' order by position limit 1");
        var data = JsonNode.Parse((string)(await command.ExecuteScalarAsync(Cancelled))!)!;
        (data["eventId"], data["aggregateId"], data["aggregateVersion"]) = (programme, programme, 1);
        return data.ToJsonString();
    }

    private static async Task<string?> JournalAsync(NpgsqlDataSource events, Guid programme)
    {
        await using var command = events.CreateCommand("select type from journal_entry where stream = $1 and stream_position = 1");
        command.Parameters.Add(new() { Value = $"catalogue/programme/{programme}" });
        return await command.ExecuteScalarAsync(Cancelled) as string;
    }

    private async Task SendNonsenseAsync(string type)
    {
        await using var connection = await new ConnectionFactory { Uri = await system.BrokerAsync(Cancelled) }.CreateConnectionAsync(Cancelled);
        await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), Cancelled);
        var body = System.Text.Encoding.UTF8.GetBytes($$"""{"messageId":"{{Guid.NewGuid()}}","messageType":["urn:message:{{type}}"],"message":{} }""");
        await channel.BasicPublishAsync(string.Empty, "events-journal", mandatory: true, new BasicProperties { ContentType = "application/vnd.masstransit+json" }, body, Cancelled);
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancelled);
    }
}
