using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal.Following;

/// <summary>One listener: what it may see, in order, from its cursor on, until its token ends, the replica stops or it goes.</summary>
internal sealed class Follower(FollowerGroup group, Followers followers, JournalSignal signal, DateTimeOffset until, HttpResponse response, TimeProvider clock)
{
    // Whoever comes back after a stop comes at a moment of its own.
    private const int SoonestReturn = 1_000;
    private const int LatestReturn = 5_000;

    public async IAsyncEnumerable<SseItem<byte[]>> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (position, told) = (after, after);
#pragma warning disable CA5394 // Jitter needs no secret randomness.
        await WriteAsync($"retry: {Random.Shared.Next(SoonestReturn, LatestReturn)}\n{Place(position)}", cancellationToken);
#pragma warning restore CA5394
        while (!followers.IsStopping && clock.GetUtcNow() < until)
        {
            var (growth, beat) = (signal.NextOf(group.View.Hub), followers.NextBeat);
            if (await TryReadAsync(position, growth, cancellationToken) is not { } read)
                yield break;
            foreach (var row in read.Rows)
            {
                yield return new SseItem<byte[]>(CloudEvent.Of(row).ToBytes(), row.Type) { EventId = Cursor.Encode(new JournalCursor(row.Position)) };
                told = row.Position;
            }

            position = read.End;
            // Whoever wants what is rare is told how far it has come, and after a break does not look through the same again.
            if (position - told >= JournalReader.Window)
                await WriteAsync(Place(told = position), cancellationToken);
            if (!read.IsWhole)
                continue;
            await Task.WhenAny(growth, beat).WaitAsync(cancellationToken);
            if (beat.IsCompleted)
                await WriteAsync(":\n\n", cancellationToken);
        }
    }

    // An id alone is kept by the client as its place, and is no event.
    private static string Place(long position) => $"id: {Cursor.Encode(new JournalCursor(position))}\n\n";

    private async Task<JournalStretch?> TryReadAsync(long position, Task growth, CancellationToken cancellationToken)
    {
        try
        {
            return await group.ReadAsync(position, growth).WaitAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault) || (fault is OperationCanceledException && followers.IsStopping))
        {
            // The answer has begun: it ends, and the client comes back to its place.
            return null;
        }
    }

    // Between two events nobody else writes: the next is asked for when the one before is written.
    private async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }
}
