using System.Diagnostics;

namespace SkillsHub.LocalHost.Topology;

/// <summary>One process or server of the running topology.</summary>
internal abstract class Node(string name, IReadOnlyList<Uri> addresses)
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly long created = Stopwatch.GetTimestamp();

    public string Name { get; } = name;

    public IReadOnlyList<Uri> Addresses { get; } = addresses;

    public NodeState State { get; private set; }

    /// <summary>Completes when the node has first become what others wait for: healthy, or finished.</summary>
    public Task Reached => reached.Task;

    /// <summary>Since the start of the whole.</summary>
    public TimeSpan ReachedAfter { get; private set; }

    public List<Node> WaitsFor { get; } = [];

    /// <summary>Told about each change of state, with a word on it.</summary>
    public Action<Node, string> Changed { get; set; } = (_, _) => { };

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(WaitsFor.Select(node => node.Reached)).WaitAsync(cancellationToken);
        await LiveAsync(cancellationToken);
    }

    /// <summary>Stops it, and kills what has not ended when its own time or <paramref name="atMost"/> is over.</summary>
    public abstract Task StopAsync(TimeSpan atMost);

    protected abstract Task LiveAsync(CancellationToken cancellationToken);

    protected void Become(NodeState state, string detail = "")
    {
        State = state;
        var first = !reached.Task.IsCompleted && state is NodeState.Healthy or NodeState.Finished;
        if (first)
            ReachedAfter = Stopwatch.GetElapsedTime(created);
        Changed(this, first ? $"{detail} after {ReachedAfter.TotalSeconds:0.0} s".TrimStart() : detail);
        if (first)
            reached.TrySetResult();
    }
}
