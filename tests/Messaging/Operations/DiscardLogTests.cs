using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.NoteService;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Messaging.Tests.Operations;

public sealed class DiscardLogTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_discards_a_message_and_what_it_said_stays_in_the_log()
    {
        var note = Guid.CreateVersion7();
        await fixture.Database.InsertRowAsync(note, 1, "skillshub.notes.note.written.v1", """{"hub":"saint-dizier","said":"in the outbox"}""");
        await using var service = await ServiceProcess.StartAsync("tests/Messaging/NoteService", fixture.Settings(), Cancellation);
        await using (var sender = NoteHost.Build(fixture.Settings()))
        {
            await sender.Services.GetRequiredService<DeadLetterChannel>()
                .SendAsync("notes-effects-dead-letter", new BasicProperties(), Encoding.UTF8.GetBytes("said in the queue"), Cancellation);
        }

        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("dead_letter"));
        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("outbox_message", "parked_at is not null"));
        var user = TestUser.Operator();
        using var client = service.CreateClient(fixture.Issuer.TokenFor(user));

        await DiscardAsync(client, $"parked-messages/{await fixture.Database.ScalarAsync<long>("select sequence from outbox_message", Cancellation)}");
        await DiscardAsync(client, $"dead-letters/{await fixture.Database.ScalarAsync<Guid>("select id from dead_letter", Cancellation)}");

        await Eventually.TrueAsync(() => LinesWith("in the outbox") == 1 && LinesWith("said in the queue") == 1);

        int LinesWith(string text) => service.Log.Split('\n').Count(line =>
            line.Contains(text, StringComparison.Ordinal) && line.Contains($"is discarded by {user.Subject}", StringComparison.Ordinal));
    }

    private static async Task DiscardAsync(HttpClient client, string message)
    {
        using var answer = await client.PostAsync(new Uri($"{NoteApp.Prefix}/operations/{message}/discard", UriKind.Relative), content: null, Cancellation);
        answer.EnsureSuccessStatusCode();
    }
}
