namespace SkillsHub.LocalHost;

/// <summary>How a test runs the whole system.</summary>
public sealed record HostOptions
{
    /// <summary>The built host, for example <c>aspire/LocalHost/bin/Debug/net10.0/LocalHost.dll</c>.</summary>
    public required string Binary { get; init; }

    /// <summary>Data folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Port of the gateway; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Processes of each service.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Whether demo data and accounts are made.</summary>
    public bool Demo { get; init; } = true;

    /// <summary>Environment variables beside ours.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Receives each line that the host writes.</summary>
    public Action<string> Log { get; init; } = _ => { };
}
