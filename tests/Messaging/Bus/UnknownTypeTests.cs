using System.Text;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.Testing;

namespace SkillsHub.Messaging.Tests.Bus;

public sealed class UnknownTypeTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    [Fact]
    public async Task An_event_of_a_later_release_waits_for_a_replica_that_knows_it()
    {
        var (answer, note) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        // The later release's bindings are there, as its migrate run leaves them.
        await using (await NoteHost.StartAsync(fixture.Settings()))
            await fixture.Database.OutboxIsEmptyAsync();
        await fixture.Database.InsertRowAsync(answer, 1, "skillshub.notes.answer.given.v1", RawRow.Body(answer, 1, "later"));
        await using (var earlier = await NoteHost.StartAsync(fixture.Settings(("Notes__ReadsAnswers", "false"))))
        {
            await fixture.Database.OutboxIsEmptyAsync();
            await earlier.WriteAsync(note, "beside it");
            await fixture.Database.EffectsOnceAsync(note, 1);
        }

        await using var later = await NoteHost.StartAsync(fixture.Settings());

        Assert.Single(await fixture.Database.EffectsOnceAsync(answer, 1, TimeSpan.FromSeconds(30)));
        Assert.Equal(0, await LettersAsync($"{answer}"));
    }

    [Theory]
    [InlineData(",\"mood\":\"of a later release\"}")]
    [InlineData(",\"activityFamily\":\"of-a-later-release\"}")]
    public async Task An_event_with_a_value_of_a_later_release_is_sent_and_waits_for_a_replica_that_knows_it(string value)
    {
        var (later, failing) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var body = RawRow.Body(later, 1, "glad")[..^1] + value;
        await using (var host = await NoteHost.StartAsync(fixture.Settings()))
        {
            await fixture.Database.InsertRowAsync(later, 1, "skillshub.notes.note.written.v1", body);
            await host.WriteAsync(failing, "wakes the relay");
            await fixture.Database.EffectsOnceAsync(failing, 1);
            await fixture.Database.OutboxIsEmptyAsync();
            // When one is given up that came after it, it would be too.
            await host.WriteAsync(failing, "fail:always:after it");
            await Eventually.EqualAsync(1L, () => LettersAsync($"{failing}"));
            Assert.Equal(0, await LettersAsync($"{later}"));
        }

        await using var impatient = await NoteHost.StartAsync(fixture.Settings(), new SwiftClock());

        await Eventually.EqualAsync(1L, () => LettersAsync($"{later}"));
    }

    [Fact]
    public async Task What_does_not_say_which_event_it_is_waits_for_nobody()
    {
        var mark = $"{Guid.CreateVersion7()}";
        await using var host = await NoteHost.StartAsync(fixture.Settings());

        await host.Services.GetRequiredService<DeadLetterChannel>().SendAsync(
            "notes-effects",
            new BasicProperties { ContentType = "application/vnd.masstransit+json" },
            Encoding.UTF8.GetBytes($$"""{"messageType":["urn:message:SkillsHub.NoteService:NoteWritten"],"message":{"text":7,"mark":"{{mark}}"} }"""),
            TestContext.Current.CancellationToken);

        await Eventually.EqualAsync(1L, () => LettersAsync(mark));
    }

    private Task<long> LettersAsync(string words) => fixture.Database.CountAsync("dead_letter", $"convert_from(body, 'UTF8') like '%{words}%'");
}
