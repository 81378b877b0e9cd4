using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SkillsHub.NoteService;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class PoisonTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private const string Unknown = "skillshub.notes.note.forgotten.v1";
    private const string Written = "skillshub.notes.note.written.v1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"hub":"saint-dizier"}""")]
    [InlineData("null")]
    public async Task A_row_that_can_never_be_sent_is_parked_at_once_and_holds_its_own_stream_only(string body)
    {
        var poisoned = Guid.CreateVersion7();
        var healthy = Guid.CreateVersion7();
        await fixture.Database.InsertRowAsync(poisoned, 1, Written, body);
        await fixture.Database.InsertRowAsync(poisoned, 2, Written, RawRow.Body(poisoned, 2, "behind"));
        await fixture.Database.InsertRowAsync(healthy, 1, Written, RawRow.Body(healthy, 1, "beside"));

        await using var host = await NoteHost.StartAsync(fixture.Settings());

        await fixture.Database.EffectsOnceAsync(healthy, 1);
        Assert.Equal(1, await fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{poisoned}' and position = 1 and parked_at is not null and last_error is not null"));
        Assert.Equal(1, await fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{poisoned}' and position = 2 and attempts = 0"));
        Assert.Empty(await fixture.Database.EffectsAsync(poisoned));
    }

    [Fact]
    public async Task A_row_that_fails_is_held_back_and_parked_the_tenth_time()
    {
        var note = Guid.CreateVersion7();
        await fixture.Database.InsertRowAsync(note, 1, Unknown, RawRow.Body(note, 1, "of a release to come"));
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        await IsHeldBackAsync(note);

        await TryTheLastTimeAsync(note);

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{note}' and attempts = 10 and parked_at is not null"));
    }

    [Fact]
    public async Task A_row_that_the_leader_of_an_earlier_release_does_not_know_waits_for_one_that_does()
    {
        var note = Guid.CreateVersion7();
        await fixture.Database.InsertRowAsync(note, 1, "skillshub.notes.answer.given.v1", RawRow.Body(note, 1, "later"));
        await using (await NoteHost.StartAsync(EarlierRelease()))
            await IsHeldBackAsync(note);

        await using var newer = await NoteHost.StartAsync(fixture.Settings());

        await fixture.Database.EffectsOnceAsync(note, 1);
    }

    [Fact]
    public async Task What_a_later_release_added_to_a_contract_passes_through_an_earlier_one()
    {
        var note = Guid.CreateVersion7();
        var body = RawRow.Body(note, 1, "quote")[..^1] + ""","addedLater":{"amount":12.50}}""";
        await fixture.Database.InsertRowAsync(note, 1, Written, body);

        await using var host = await NoteHost.StartAsync(fixture.Settings());

        Assert.Equal(body, Assert.Single(await fixture.Database.EffectsOnceAsync(note, 1)).Text);
    }

    [Fact]
    public async Task A_discarded_row_becomes_a_marker_and_its_stream_goes_on()
    {
        var note = Guid.CreateVersion7();
        await fixture.Database.InsertRowAsync(note, 1, Written, """{"hub":"saint-dizier"}""");
        await fixture.Database.InsertRowAsync(note, 2, Written, RawRow.Body(note, 2, "after"));
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        using var client = OperatorOf(host);
        var parked = await ParkedAsync(client, note);

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, $"parked-messages/{parked.GetProperty("sequence")}/discard"));

        var effects = await fixture.Database.EffectsOnceAsync(note, 2);
        Assert.Equal(["StreamPositionDiscarded", "after"], effects.Select(effect => effect.Text));
        Assert.Equal([1, 2], effects.Select(effect => effect.Position));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(client, $"parked-messages/{parked.GetProperty("sequence")}/discard"));
    }

    [Fact]
    public async Task A_parked_row_that_an_operator_retries_is_sent_once_its_cause_is_gone()
    {
        var note = Guid.CreateVersion7();
        await fixture.Database.InsertRowAsync(note, 1, "skillshub.notes.answer.given.v1", RawRow.Body(note, 1, "late"));
        await using (var older = await NoteHost.StartAsync(EarlierRelease()))
        {
            await IsHeldBackAsync(note);
            await TryTheLastTimeAsync(note);
            using var before = OperatorOf(older);
            await ParkedAsync(before, note);
        }

        await using var newer = await NoteHost.StartAsync(fixture.Settings());
        using var client = OperatorOf(newer);
        var parked = await ParkedAsync(client, note);
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, $"parked-messages/{parked.GetProperty("sequence")}/retry"));

        await fixture.Database.EffectsOnceAsync(note, 1);
    }

    private Dictionary<string, string> EarlierRelease() => fixture.Settings(("Notes__KnowsAnswers", "false"), ("Notes__Reads", "false"));

    private Task IsHeldBackAsync(Guid note) => Eventually.EqualAsync(
        1L,
        () => fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{note}' and attempts >= 1 and next_attempt_at > now() - interval '5 s' and parked_at is null"));

    private Task TryTheLastTimeAsync(Guid note) =>
        fixture.Database.ExecuteAsync($"update outbox_message set attempts = 9, next_attempt_at = now() where stream = 'notes/note/{note}'", Cancellation);

    private HttpClient OperatorOf(NoteHost host)
    {
        var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", fixture.Issuer.TokenFor(TestUser.Operator()));
        return client;
    }

    private static async Task<JsonElement> ParkedAsync(HttpClient client, Guid note)
    {
        JsonElement found = default;
        await Eventually.TrueAsync(async () =>
        {
            var page = await client.GetFromJsonAsync<JsonElement>(new Uri($"{NoteApp.Prefix}/operations/parked-messages?limit=100", UriKind.Relative), Cancellation);
            found = page.GetProperty("items").EnumerateArray().FirstOrDefault(item => item.GetProperty("stream").GetString() == $"notes/note/{note}");
            return found.ValueKind == JsonValueKind.Object;
        });
        return found;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path)
    {
        using var answer = await client.PostAsync(new Uri($"{NoteApp.Prefix}/operations/{path}", UriKind.Relative), content: null, Cancellation);
        return answer.StatusCode;
    }
}
