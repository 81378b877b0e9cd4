namespace SkillsHub.LocalHost.Servers;

/// <summary>Which version of RabbitMQ has the data of a node: told by a file beside it, since the data itself does not say.</summary>
/// <param name="node">The folder of the node.</param>
internal sealed class RabbitMqData(string node)
{
    private const string InstalledLibraries = "/usr/lib/rabbitmq/lib";

    // The last series before 4.
    private static readonly Version LastOfThree = new(3, 13);

    private readonly string marker = Path.Combine(Path.GetDirectoryName(node)!, "version");

    /// <summary>Refuses data that the installed version does not open.</summary>
    /// <exception cref="StartException">It is of another version; says which, and what to do.</exception>
    public void Check()
    {
        var installed = InstalledVersion();
        // Whoever moved the data away begins anew.
        if (!Directory.Exists(node) || !File.Exists(marker) || !Version.TryParse(File.ReadAllText(marker), out var made))
            return;
        var problem = $"The data in {node} is of RabbitMQ {made}; installed is {installed}.";
        if (made > installed)
            throw new StartException(problem, $"Install that version or a newer one, or choose another folder with --data. {Drain(node, $"version {made}")}");
        if (!Opens(made, installed))
            throw new StartException(problem, $"RabbitMQ upgrades data one series at a time, 3.13 before 4. {Drain(node, $"version {made}")}");
    }

    /// <summary>Writes down that the installed version has opened the data.</summary>
    public void Mark() => File.WriteAllText(marker, InstalledVersion().ToString());

    /// <summary>
    /// Whether RabbitMQ opens data of an earlier version: each series needs what the one before it has switched on, and does not
    /// start without. What skips a series within 4 is left to the broker.
    /// </summary>
    public static bool Opens(Version made, Version installed) => (made.Major, installed.Major) switch
    {
        (3, 3) => installed.Minor <= made.Minor + 1,
        ( < 4, >= 4) => made >= LastOfThree,
        _ => true,
    };

    /// <summary>The version that would open the data now.</summary>
    public static Version InstalledVersion()
    {
        var names = Directory.EnumerateDirectories(InstalledLibraries).Select(folder => Path.GetFileName(folder));
        return names.Select(name => Version.TryParse(name.Replace("rabbitmq_server-", "", StringComparison.Ordinal), out var version) ? version : null)
            .OfType<Version>()
            .DefaultIfEmpty(new Version(0, 0))
            .Max()!;
    }

    /// <summary>How data goes that the installed version does not open.</summary>
    public static string Drain(string node, string version) =>
        $"To lose nothing: start once with {version}, wait on RabbitMQ's management page until all queues are empty, stop, and move {node} away; "
        + "queues are made again. Undelivered messages in data that is moved away without this are lost, and the operations page of the portal lets the journal go on without them.";
}
