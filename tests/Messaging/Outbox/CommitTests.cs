using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillsHub.Contracts;
using SkillsHub.NoteService;

namespace SkillsHub.Messaging.Tests.Outbox;

/// <summary>What reaches the outbox, with no relay running.</summary>
public sealed class CommitTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task State_and_event_commit_together()
    {
        var note = Guid.CreateVersion7();

        await WriteAsync(note, "hello", (context, _) => context.SaveChangesAsync(Cancellation));

        Assert.Equal(1, await fixture.Database.CountAsync("note", $"id = '{note}'"));
        Assert.Equal(1, await fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{note}' and position = 1"));
    }

    [Fact]
    public async Task A_rollback_leaves_no_row()
    {
        var note = Guid.CreateVersion7();

        await WriteAsync(note, "never", async (context, _) =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Cancellation);
            await context.SaveChangesAsync(Cancellation);
            await transaction.RollbackAsync(Cancellation);
        });

        Assert.Equal(0, await fixture.Database.CountAsync("note", $"id = '{note}'"));
        Assert.Equal(0, await fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{note}'"));
    }

    [Fact]
    public async Task A_lost_race_on_the_aggregate_leaves_no_row_of_the_loser()
    {
        var note = Guid.CreateVersion7();
        await WriteAsync(note, "first", (context, _) => context.SaveChangesAsync(Cancellation));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => InScopeAsync(async (context, outbox) =>
        {
            var mine = await context.Notes.SingleAsync(one => one.Id == note, Cancellation);
            await InScopeAsync(async (other, otherOutbox) =>
            {
                var theirs = await other.Notes.SingleAsync(one => one.Id == note, Cancellation);
                otherOutbox.Add(theirs, DateTimeOffset.UtcNow, theirs.Write("winner"));
                await other.SaveChangesAsync(Cancellation);
            });
            outbox.Add(mine, DateTimeOffset.UtcNow, mine.Write("loser"));
            await context.SaveChangesAsync(Cancellation);
        }));

        Assert.Equal(1, await fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{note}' and position = 2"));
        Assert.Equal(1, await fixture.Database.CountAsync("outbox_message", $"stream = 'notes/note/{note}' and body ->> 'text' = 'winner'"));
    }

    [Fact]
    public async Task An_event_is_stamped_with_whose_it_is_when_it_happened_and_the_next_position()
    {
        var note = new Note(Guid.CreateVersion7(), "saint-dizier");
        var now = new DateTimeOffset(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

        await InScopeAsync(async (context, outbox) =>
        {
            context.Add(note);
            outbox.Add(note, now, note.Write("one"), note.Write("two"));
            outbox.Add(note, now, note.Write("three"));
            await context.SaveChangesAsync(Cancellation);
        });

        string[] texts = ["one", "two", "three"];
        foreach (var (index, text) in texts.Index())
        {
            Assert.Equal(1, await fixture.Database.CountAsync("outbox_message", $"""
                stream = 'notes/note/{note.Id}' and position = {index + 1} and occurred_at = '2027-03-01T09:00Z' and body ->> 'text' = '{text}'
                and body ->> 'hub' = 'saint-dizier' and body ->> 'eventId' = message_id::text and body ->> 'aggregateId' = '{note.Id}'
                """));
        }
    }

    [Fact]
    public async Task An_unregistered_contract_is_refused() =>
        await InScopeAsync((_, outbox) =>
        {
            var refusal = Assert.Throws<ArgumentException>(() => outbox.Add(new Note(Guid.CreateVersion7(), "saint-dizier"), DateTimeOffset.UtcNow, new Stranger()));
            Assert.Contains(nameof(Stranger), refusal.Message, StringComparison.Ordinal);
            return Task.CompletedTask;
        });

    [Fact]
    public async Task An_event_over_64_KiB_is_refused() =>
        await InScopeAsync((_, outbox) =>
        {
            var note = new Note(Guid.CreateVersion7(), "saint-dizier");
            Assert.Throws<ArgumentException>(() => outbox.Add(note, DateTimeOffset.UtcNow, note.Write(new string('é', 33_000))));
            return Task.CompletedTask;
        });

    private Task WriteAsync(Guid note, string text, Func<NoteDbContext, IOutbox, Task> save) => InScopeAsync(async (context, outbox) =>
    {
        var written = new Note(note, "saint-dizier");
        context.Add(written);
        outbox.Add(written, DateTimeOffset.UtcNow, written.Write(text));
        await save(context, outbox);
    });

    private async Task InScopeAsync(Func<NoteDbContext, IOutbox, Task> work)
    {
        await using var app = NoteHost.Build(fixture.Settings());
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<NoteDbContext>(), scope.ServiceProvider.GetRequiredService<IOutbox>());
    }

    [EventContract("skillshub.notes.note.strange.v1", Audience.Public)]
    private sealed record Stranger : IntegrationEvent;
}
