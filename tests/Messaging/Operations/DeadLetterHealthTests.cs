using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.Testing;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class DeadLetterHealthTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_service_is_degraded_as_long_as_a_dead_letter_waits()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());

        await host.Services.GetRequiredService<DeadLetterChannel>().SendAsync("notes-effects-dead-letter", new BasicProperties(), "text"u8.ToArray(), Cancellation);

        await Eventually.EqualAsync("Degraded", () => MessagingHealthAsync(host.Client));
        await fixture.Database.ExecuteAsync("delete from dead_letter", Cancellation);
        await Eventually.EqualAsync("Healthy", () => MessagingHealthAsync(host.Client));
    }

    private static async Task<string?> MessagingHealthAsync(HttpClient client)
    {
        var report = await client.GetFromJsonAsync<JsonElement>(new Uri("/health", UriKind.Relative), Cancellation);
        return report.GetProperty("checks").GetProperty("messaging").GetProperty("status").GetString();
    }
}
