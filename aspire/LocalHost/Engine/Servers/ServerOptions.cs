namespace SkillsHub.LocalHost.Servers;

/// <summary>Where and how a private server runs.</summary>
public sealed record ServerOptions
{
    /// <summary>Folder of its own: data, configuration, remembered ports and password. Made when missing; a second start finds what the first left.</summary>
    public required string Folder { get; init; }

    /// <summary>Password of the server's user; when null one is made at random on the first start and kept in the folder.</summary>
    public string? Password { get; init; }

    /// <summary>Further arguments of PostgreSQL's command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>False trades safety against a power cut for speed: for tests whose data is thrown away.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>Whether a missing Debian package may be installed, when we are root or sudo asks no password.</summary>
    public bool MayInstall { get; init; } = true;

    /// <summary>Receives each line that the server writes, and what is done on its behalf.</summary>
    public Action<string> Log { get; init; } = _ => { };
}
