using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SkillsHub.NoteService;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class LostQueueTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Of a release whose reader is gone.
    [Fact]
    public async Task A_letter_whose_queue_is_gone_cannot_be_retried_and_can_be_discarded()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        using var client = new HttpClient { BaseAddress = host.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", fixture.Issuer.TokenFor(TestUser.Operator()));
        var letter = Guid.CreateVersion7();
        await fixture.Database.ExecuteAsync(
            $$"""
            insert into dead_letter (id, queue, body, headers, reason, received_at)
            values ('{{letter}}', 'notes-of-a-release-before', 'text', '{}', 'It failed.', now())
            """,
            Cancellation);

        using var refusal = await PostAsync(client, letter, "retry");

        Assert.Equal(HttpStatusCode.Conflict, refusal.StatusCode);
        var problem = await refusal.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        Assert.Equal("message.queue-gone", problem.GetProperty("code").GetString());
        Assert.Equal(1, await fixture.Database.CountAsync("dead_letter", $"id = '{letter}'"));
        using var discarded = await PostAsync(client, letter, "discard");
        Assert.Equal(HttpStatusCode.NoContent, discarded.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, Guid letter, string action) =>
        client.PostAsync(new Uri($"{NoteApp.Prefix}/operations/dead-letters/{letter}/{action}", UriKind.Relative), content: null, Cancellation);
}
