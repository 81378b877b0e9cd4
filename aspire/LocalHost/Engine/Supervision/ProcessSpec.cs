namespace SkillsHub.LocalHost.Supervision;

/// <summary>A command to run as a child that cannot outlive us.</summary>
internal sealed record ProcessSpec(string FileName, IReadOnlyList<string> Arguments)
{
    public string? WorkingDirectory { get; init; }

    /// <summary>System account to run as; null is our own. Only root can choose another.</summary>
    public string? Account { get; init; }

    public Signal StopSignal { get; init; } = Signal.Terminate;

    /// <summary>What the kernel sends the child when we die without a word; null is the stop signal.</summary>
    public Signal? DeathSignal { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
