using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using SkillsHub.Messaging.Bus;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.NoteService;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Messaging.Tests.Operations;

/// <summary>Letters that this release cannot read, or nobody.</summary>
public sealed class UnreadableLetterTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private const string MediaType = "application/vnd.masstransit+json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_marker_of_an_event_of_a_later_release_takes_its_place_in_its_stream()
    {
        var note = Guid.CreateVersion7();
        var properties = new BasicProperties
        {
            ContentType = MediaType,
            Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [StreamOrderFilter.StreamHeader] = $"notes/note/{note}" },
        };
        var body = $$"""{"messageId":"{{Guid.CreateVersion7()}}","messageType":["urn:message:Notes:OfALaterRelease"],"message":{{RawRow.Body(note, 1, "later")}}}""";
        await using (var impatient = await NoteHost.StartAsync(fixture.Settings(), new SwiftClock()))
        {
            await SendAsync(impatient, "notes-effects", properties, body);
            await Eventually.EqualAsync(1L, () => LettersAsync(body));
        }

        await using var host = await NoteHost.StartAsync(fixture.Settings());
        host.Client.DefaultRequestHeaders.Authorization = new("Bearer", fixture.Issuer.TokenFor(TestUser.Operator()));
        var letter = await fixture.Database.ScalarAsync<Guid>($"select id from dead_letter where {Says(body)}", Cancellation);

        using var answer = await host.Client.PostAsync(new Uri($"{NoteApp.Prefix}/operations/dead-letters/{letter}/discard", UriKind.Relative), content: null, Cancellation);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
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
        var note = Guid.CreateVersion7();

        await SendAsync(host, "notes-effects", new BasicProperties { ContentType = MediaType }, body);
        // Given up behind it: when this one is listed, all of the other is too.
        await host.WriteAsync(note, "fail:always:behind it");

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter", $"convert_from(body, 'UTF8') like '%{note}%'"));
        Assert.Equal(1, await LettersAsync(body));
    }

    [Theory]
    [InlineData("""{"messageType":[1]}""")]
    [InlineData("""{"messageType":["\u0000"]}""")]
    [InlineData("""{"messageType":["\ud800"]}""")]
    public async Task A_dead_letter_that_PostgreSQL_would_not_take_as_it_is_stops_no_other(string body)
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [DeadLetterFilter.ReasonHeader] = "nul\0here", ["other"] = "\0" };

        await SendAsync(host, "notes-effects-dead-letter", new BasicProperties { Headers = headers }, body);

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter", $"{Says(body)} and reason = 'nulhere'"));
    }

    // A collector that dies before it acknowledges, a consumer that dies after it gave the message up, a relay that published twice.
    [Theory]
    [InlineData("""{"messageId":"01a209c3-dc09-74a1-8226-cc09de34724d","sentTime":"1"}""", """{"messageId":"01a209c3-dc09-74a1-8226-cc09de34724d","sentTime":"2"}""")]
    [InlineData("""{"messageId":"of another's"}""", """{"messageId":"of another's"}""")]
    [InlineData("no envelope", "no envelope")]
    public async Task A_message_that_comes_twice_is_listed_once(string first, string second)
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var last = $"behind {first}";

        foreach (var body in new[] { first, second, last })
            await SendAsync(host, "notes-effects-dead-letter", new BasicProperties(), body);

        await Eventually.EqualAsync(1L, () => LettersAsync(last));
        Assert.Equal(1, await fixture.Database.CountAsync("dead_letter", $"{Says(first)} or {Says(second)}"));
    }

    private static string Says(string body) => $"convert_from(body, 'UTF8') = '{body.Replace("'", "''", StringComparison.Ordinal)}'";

    private Task<long> LettersAsync(string body) => fixture.Database.CountAsync("dead_letter", Says(body));

    private static Task SendAsync(NoteHost host, string queue, BasicProperties properties, string body) =>
        host.Services.GetRequiredService<DeadLetterChannel>().SendAsync(queue, properties, Encoding.UTF8.GetBytes(body), Cancellation);
}
