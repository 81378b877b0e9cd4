using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SkillsHub.NoteService;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class DeadLetterTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static readonly Uri Letters = new($"{NoteApp.Prefix}/operations/dead-letters?limit=100", UriKind.Relative);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_handler_gives_up_is_listed_and_is_retried_or_discarded()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        using var client = OperatorOf(host);
        var (retried, discarded) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await host.WriteAsync(retried, "fail:always:repaired later");
        await host.WriteAsync(discarded, "fail:always:of no use");

        var (first, second) = (await LetterOfAsync(client, retried), await LetterOfAsync(client, discarded));
        Assert.All([first, second], letter => Assert.Equal("notes-effects", letter.GetProperty("queue").GetString()));
        Assert.All([first, second], letter => Assert.Contains("This note always fails.", letter.GetProperty("reason").GetString(), StringComparison.Ordinal));
        Assert.All([first, second], letter => Assert.Contains(nameof(NoteWritten), letter.GetProperty("messageType").GetString(), StringComparison.Ordinal));

        host.Script.IsBroken = false;
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, Id(first), "retry"));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, Id(second), "discard"));

        Assert.Single(await fixture.Database.EffectsOnceAsync(retried, 1));
        // What takes the discarded one's place in its stream, and nothing of itself.
        Assert.Equal(["StreamPositionDiscarded"], (await fixture.Database.EffectsOnceAsync(discarded, 1)).Select(effect => effect.Text));
        Assert.Equal(0, await fixture.Database.CountAsync("dead_letter", $"id in ('{Id(first)}', '{Id(second)}')"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(client, Id(first), "retry"));
    }

    [Fact]
    public async Task A_message_that_is_retried_in_vain_is_the_same_dead_letter()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        using var client = OperatorOf(host);
        var note = Guid.CreateVersion7();
        await host.WriteAsync(note, "fail:always:in vain");
        var letter = await LetterOfAsync(client, note);
        var received = letter.GetProperty("receivedAt").GetDateTimeOffset();

        Assert.Equal(HttpStatusCode.NoContent, await PostAsync(client, Id(letter), "retry"));

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter", $"id = '{Id(letter)}' and received_at > '{received:O}'"));
    }

    private static Guid Id(JsonElement letter) => letter.GetProperty("id").GetGuid();

    private HttpClient OperatorOf(NoteHost host)
    {
        var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", fixture.Issuer.TokenFor(TestUser.Operator()));
        return client;
    }

    private async Task<JsonElement> LetterOfAsync(HttpClient client, Guid note)
    {
        var of = $"convert_from(body, 'UTF8') like '%{note}%'";
        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter", of));
        var id = await fixture.Database.ScalarAsync<Guid>($"select id from dead_letter where {of}", Cancellation);
        var page = await client.GetFromJsonAsync<JsonElement>(Letters, Cancellation);
        return Assert.Single(page.GetProperty("items").EnumerateArray(), letter => Id(letter) == id);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, Guid letter, string action)
    {
        using var answer = await client.PostAsync(new Uri($"{NoteApp.Prefix}/operations/dead-letters/{letter}/{action}", UriKind.Relative), content: null, Cancellation);
        return answer.StatusCode;
    }
}
