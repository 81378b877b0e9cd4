using System.Collections.Concurrent;
using System.Globalization;

namespace SkillsHub.NoteService;

/// <summary>How the handler behaves, told by the text of a note: <c>fail:2:…</c>, <c>fail:always:…</c>, <c>absent:6:…</c>, <c>wait:…</c>, <c>answer:…</c>.</summary>
internal sealed class Script
{
    private readonly ConcurrentDictionary<Guid, int> attempts = new();
    private readonly TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int arrived;

    /// <summary>How many handlers wait at the gate.</summary>
    public int Waiting => Volatile.Read(ref arrived);

    /// <summary>While true, <c>fail:always</c> fails.</summary>
    public bool IsBroken { get; set; } = true;

    public int AttemptsOf(Guid eventId) => attempts.GetValueOrDefault(eventId);

    /// <summary>Lets the waiting handlers go on.</summary>
    public void Open() => gate.TrySetResult();

    public async Task PlayAsync(NoteWritten note, CancellationToken cancellationToken)
    {
        var attempt = attempts.AddOrUpdate(note.EventId, 1, (_, before) => before + 1);
        var words = note.Text.Split(':');
        if (words is ["fail", "always", ..] && IsBroken)
            throw new InvalidOperationException("This note always fails.");
        if (words is ["fail", var times, ..] && int.TryParse(times, CultureInfo.InvariantCulture, out var failures) && attempt <= failures)
            throw new InvalidOperationException($"This note fails {failures} times.");
        if (words is ["absent", var misses, ..] && attempt <= int.Parse(misses, CultureInfo.InvariantCulture))
            throw new InvalidOperationException("As EF Core wraps it.", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));
        if (words[0] != "wait")
            return;
        Interlocked.Increment(ref arrived);
        await gate.Task.WaitAsync(cancellationToken);
    }
}
