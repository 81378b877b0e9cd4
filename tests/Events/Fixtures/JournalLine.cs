using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>A listener to the journal's Server-Sent Events, as the platform's own parser reads them.</summary>
public sealed class JournalLine : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage answer;
    private readonly IAsyncEnumerator<SseItem<JsonElement>> items;

    private JournalLine(HttpResponseMessage answer, Stream body)
    {
        this.answer = answer;
        items = SseParser.Create(body, (_, data) => JsonSerializer.Deserialize<JsonElement>(data)).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    public static async Task<JournalLine> OpenAsync(HttpClient client, string query = "", string? lastEventId = null)
    {
        var opened = await AskAsync(client, query, lastEventId);
        Assert.Equal("text/event-stream", opened.Content.Headers.ContentType?.MediaType);
        return new JournalLine(opened, await opened.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    public static async Task<HttpResponseMessage> AskAsync(HttpClient client, string query = "", string? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/events/journal/stream{query}");
        if (lastEventId is not null)
            request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>The first bytes of a line as they come, up to a text.</summary>
    public static async Task<string> ReadUpToAsync(HttpClient client, string text, string query = "")
    {
        using var opened = await AskAsync(client, query);
        await using var body = await opened.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        var (read, buffer) = (new StringBuilder(), new byte[4096]);
        while (!read.ToString().Contains(text, StringComparison.Ordinal))
        {
            var count = await body.ReadAsync(buffer, TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);
            Assert.True(count > 0, $"The line ended with: {read}");
            read.Append(Encoding.UTF8.GetString(buffer, 0, count));
        }

        return read.ToString();
    }

    /// <summary>The next events.</summary>
    public async Task<List<SseItem<JsonElement>>> NextAsync(int count)
    {
        var next = new List<SseItem<JsonElement>>();
        while (next.Count < count)
        {
            Assert.True(await items.MoveNextAsync().AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken), $"The line ended after {next.Count} events.");
            next.Add(items.Current);
        }

        return next;
    }

    /// <summary>Whether it ends, without another event, in time.</summary>
    public async Task<bool> EndsAsync() => !await items.MoveNextAsync().AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);

    public void Dispose() => answer.Dispose();
}
