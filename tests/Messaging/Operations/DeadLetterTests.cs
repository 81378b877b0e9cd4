using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using SkillsHub.Messaging.Bus;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.NoteService;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class DeadLetterTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_handler_gives_up_is_listed_degrades_health_and_is_retried_or_discarded()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        using var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", fixture.Issuer.TokenFor(TestUser.Operator()));
        var retried = Guid.CreateVersion7();
        var discarded = Guid.CreateVersion7();
        await host.WriteAsync(retried, "fail:always:repaired later");
        await host.WriteAsync(discarded, "fail:always:of no use");

        var letters = await ListAsync(client, 2);
        Assert.All(letters, letter => Assert.Equal("notes-effects", letter.GetProperty("queue").GetString()));
        Assert.All(letters, letter => Assert.Contains("This note always fails.", letter.GetProperty("reason").GetString(), StringComparison.Ordinal));
        Assert.All(letters, letter => Assert.Contains(nameof(NoteWritten), letter.GetProperty("messageType").GetString(), StringComparison.Ordinal));
        await Eventually.EqualAsync("Degraded", () => MessagingHealthAsync(host.Client));

        host.Script.IsBroken = false;
        var first = await IdOfAsync(letters, retried);
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, first, "retry"));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, letters.Select(Id).Single(id => id != first), "discard"));

        Assert.Single(await fixture.Database.EffectsOnceAsync(retried, 1));
        // What takes the discarded one's place in its stream, and nothing of itself.
        Assert.Equal(["StreamPositionDiscarded"], (await fixture.Database.EffectsOnceAsync(discarded, 1)).Select(effect => effect.Text));
        Assert.Equal(0, await fixture.Database.CountAsync("dead_letter"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(client, first, "retry"));
        await Eventually.EqualAsync("Healthy", () => MessagingHealthAsync(host.Client));
    }

    [Fact]
    public async Task The_marker_of_an_event_of_a_later_release_takes_its_place_in_its_stream()
    {
        var note = Guid.CreateVersion7();
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [StreamOrderFilter.StreamHeader] = $"notes/note/{note}" };
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json", Headers = headers };
        var body = Encoding.UTF8.GetBytes($$"""{"messageId":"{{Guid.CreateVersion7()}}","messageType":["urn:message:Notes:OfALaterRelease"],"message":{{RawRow.Body(note, 1, "later")}}}""");
        await using (var impatient = await NoteHost.StartAsync(fixture.Settings(), new SwiftClock()))
        {
            await impatient.Services.GetRequiredService<DeadLetterChannel>().SendAsync("notes-effects", properties, body, Cancellation);
            await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter"), TimeSpan.FromSeconds(60));
        }

        await using var host = await NoteHost.StartAsync(fixture.Settings());
        using var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", fixture.Issuer.TokenFor(TestUser.Operator()));
        var letter = Assert.Single(await ListAsync(client, 1));

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, Id(letter), "discard"));

        Assert.Equal(["StreamPositionDiscarded"], (await fixture.Database.EffectsOnceAsync(note, 1)).Select(effect => effect.Text));
    }

    [Theory]
    [InlineData("rubbish")]
    [InlineData("""{"messageType":["urn:message:SkillsHub.NoteService:NoteWritten"],"message":{"text":7}}""")]
    [InlineData("""{"messageType":["urn:message:Somebody:Else"],"message":{}}""")]
    [InlineData("""{"messageType":["urn:message:Somebody:Else"],"message":{"the":"second"}}""")]
    public async Task A_message_that_nobody_can_read_is_one_dead_letter(string body)
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings(), new SwiftClock());
        var before = await fixture.Database.CountAsync("dead_letter");
        var note = Guid.CreateVersion7();

        await host.Services.GetRequiredService<DeadLetterChannel>()
            .SendAsync("notes-effects", new BasicProperties { ContentType = "application/vnd.masstransit+json" }, Encoding.UTF8.GetBytes(body), Cancellation);
        // Given up behind it: when this one is listed, all of the other is too.
        await host.WriteAsync(note, "fail:always:behind it");

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter", $"convert_from(body, 'UTF8') like '%{note}%'"), TimeSpan.FromSeconds(60));
        Assert.Equal(before + 2, await fixture.Database.CountAsync("dead_letter"));
        await fixture.Database.ExecuteAsync("delete from dead_letter", Cancellation);
    }

    [Theory]
    [InlineData("""{"messageType":[1]}""")]
    [InlineData("""{"messageType":["\u0000"]}""")]
    [InlineData("""{"messageType":["\ud800"]}""")]
    public async Task A_dead_letter_that_PostgreSQL_would_not_take_as_it_is_stops_no_other(string body)
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [DeadLetterFilter.ReasonHeader] = "nul\0here", ["other"] = "\0" };

        await host.Services.GetRequiredService<DeadLetterChannel>()
            .SendAsync("notes-effects-dead-letter", new BasicProperties { Headers = headers }, Encoding.UTF8.GetBytes(body), Cancellation);

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter", "reason = 'nulhere'"));
        await fixture.Database.ExecuteAsync("delete from dead_letter", Cancellation);
    }

    // A collector that dies before it acknowledges, a consumer that dies after it gave the message up, a relay that published twice.
    [Theory]
    [InlineData("""{"messageId":"01a209c3-dc09-74a1-8226-cc09de34724d","sentTime":"1"}""", """{"messageId":"01a209c3-dc09-74a1-8226-cc09de34724d","sentTime":"2"}""")]
    [InlineData("""{"messageId":"of another's"}""", """{"messageId":"of another's"}""")]
    [InlineData("no envelope", "no envelope")]
    public async Task A_message_that_comes_twice_is_listed_once(string first, string second)
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var channel = host.Services.GetRequiredService<DeadLetterChannel>();

        foreach (var body in new[] { first, second, "last" })
            await channel.SendAsync("notes-effects-dead-letter", new BasicProperties(), Encoding.UTF8.GetBytes(body), Cancellation);

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter", "convert_from(body, 'UTF8') = 'last'"));
        Assert.Equal(2, await fixture.Database.CountAsync("dead_letter"));
        await fixture.Database.ExecuteAsync("delete from dead_letter", Cancellation);
    }

    [Fact]
    public async Task A_message_that_is_retried_in_vain_is_the_same_dead_letter()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        using var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", fixture.Issuer.TokenFor(TestUser.Operator()));
        await host.WriteAsync(Guid.CreateVersion7(), "fail:always:in vain");
        var letter = Assert.Single(await ListAsync(client, 1));
        var received = letter.GetProperty("receivedAt").GetDateTimeOffset();

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, Id(letter), "retry"));

        await Eventually.EqualAsync(
            1L, () => fixture.Database.CountAsync("dead_letter", $"id = '{Id(letter)}' and received_at > '{received:O}'"), TimeSpan.FromSeconds(60));
        await fixture.Database.ExecuteAsync("delete from dead_letter", Cancellation);
    }

    private static Guid Id(JsonElement letter) => letter.GetProperty("id").GetGuid();

    private async Task<Guid> IdOfAsync(List<JsonElement> letters, Guid note)
    {
        foreach (var letter in letters)
        {
            if (await fixture.Database.CountAsync("dead_letter", $"id = '{Id(letter)}' and convert_from(body, 'UTF8') like '%{note}%'") == 1)
                return Id(letter);
        }

        throw new InvalidOperationException($"No dead letter of {note}.");
    }

    private static async Task<List<JsonElement>> ListAsync(HttpClient client, int count)
    {
        List<JsonElement> letters = [];
        await Eventually.TrueAsync(async () =>
        {
            var page = await client.GetFromJsonAsync<JsonElement>(new Uri($"{NoteApp.Prefix}/operations/dead-letters", UriKind.Relative), Cancellation);
            letters = [.. page.GetProperty("items").EnumerateArray()];
            return letters.Count == count;
        }, TimeSpan.FromSeconds(60));
        return letters;
    }

    private static async Task<string?> MessagingHealthAsync(HttpClient client)
    {
        var report = await client.GetFromJsonAsync<JsonElement>(new Uri("/health", UriKind.Relative), Cancellation);
        return report.GetProperty("checks").GetProperty("messaging").GetProperty("status").GetString();
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, Guid letter, string action)
    {
        using var answer = await client.PostAsync(new Uri($"{NoteApp.Prefix}/operations/dead-letters/{letter}/{action}", UriKind.Relative), content: null, Cancellation);
        return answer.StatusCode;
    }
}
