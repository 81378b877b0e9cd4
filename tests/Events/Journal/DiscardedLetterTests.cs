using System.Net;
using System.Text.Json;
using SkillsHub.Contracts;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

public sealed class DiscardedLetterTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_the_journal_gave_up_leaves_no_gap_when_an_operator_discards_it()
    {
        var (hub, stream, letter) = ($"hub-{Guid.NewGuid():N}"[..12], Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        await broker.PublishAsync(EventPublisher.Update(hub, stream, 2), Cancelled);
        await Eventually.EqualAsync(1L, () => CountAsync("journal_waiting", hub));
        await GiveUpAsync(letter, EventPublisher.Update(hub, stream, 1));
        using var operatorClient = fixture.ClientOf(TestUser.Operator());

        using var answer = await operatorClient.PostAsync($"/api/events/operations/dead-letters/{letter}/discard", content: null, Cancelled);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await Eventually.EqualAsync(2L, () => CountAsync("journal_entry", hub));
        Assert.Equal(0, await CountAsync("journal_waiting", hub));
        Assert.Equal(
            "skillshub.messaging.stream.position_discarded.v1",
            await fixture.Database.ScalarAsync<string>($"select type from journal_entry where hub = '{hub}' and stream_position = 1", Cancelled));
        Assert.Equal(0, await fixture.Database.ScalarAsync<long>($"select count(*) from dead_letter where id = '{letter}'", Cancelled));
    }

    [Fact]
    public async Task The_marker_of_a_discarded_event_is_for_those_who_might_have_read_the_event()
    {
        var (hub, letter) = ($"hub-{Guid.NewGuid():N}"[..12], Guid.CreateVersion7());
        await GiveUpAsync(letter, new AgreementImported
        {
            EventId = Guid.CreateVersion7(),
            Hub = hub,
            OccurredAt = DateTimeOffset.UtcNow,
            AggregateId = Guid.CreateVersion7(),
            AggregateVersion = 1,
            Title = "Contrat",
            Parties = ["ville", "region"],
            Commitments = 1,
            OpenPoints = 0,
            BlockingOpenPoints = 0,
            Findings = 0,
        });
        using var operatorClient = fixture.ClientOf(TestUser.Operator());

        using var answer = await operatorClient.PostAsync($"/api/events/operations/dead-letters/{letter}/discard", content: null, Cancelled);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        await Eventually.EqualAsync(1L, () => CountAsync("journal_entry", hub));
        Assert.Equal(
            "Parties: ville, region",
            await fixture.Database.ScalarAsync<string>($"select audience || ': ' || array_to_string(parties, ', ') from journal_entry where hub = '{hub}'", Cancelled));
    }

    private Task<long> CountAsync(string table, string hub) => fixture.Database.ScalarAsync<long>($"select count(*) from {table} where hub = '{hub}'", Cancelled);

    // As the collector stores what the journal's handler could not take.
    private Task GiveUpAsync(Guid letter, IntegrationEvent given)
    {
        var type = given.GetType();
        var envelope = JsonSerializer.Serialize(new
        {
            messageId = given.EventId,
            messageType = new[] { $"urn:message:{type.Namespace}:{type.Name}" },
            message = JsonSerializer.SerializeToElement(given, type, EventJson.Options),
        });
        return fixture.Database.ExecuteAsync(
            $$"""
            insert into dead_letter (id, queue, message_type, body, content_type, headers, reason, received_at)
            values ('{{letter}}', 'events-journal', '{{type.Name}}', convert_to('{{envelope.Replace("'", "''", StringComparison.Ordinal)}}', 'UTF8'), 'application/vnd.masstransit+json', '{}', 'a test', now())
            """,
            Cancelled);
    }
}
