using System.Globalization;
using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Storage;

namespace SkillsHub.LocalHost;

/// <summary>The command line.</summary>
internal sealed record LocalHostOptions
{
    public const string Help = """
        Runs the whole system as plain processes on this machine, with PostgreSQL and RabbitMQ of Debian's packages.

          dotnet run --project aspire/LocalHost -- [options]

          --port <number>      port of the gateway, 8080 unless told otherwise; 0 takes a free one
          --data <folder>      where databases, queues, logs and secrets are kept, .local unless told otherwise
          --replicas <number>  processes of each service behind the gateway, 1 unless told otherwise
          --no-demo            an empty system: no demo data, no demo accounts; where there were some, they are closed
          --no-install         never install a missing Debian package, say the command instead
          --help               this text

        Ctrl+C stops everything. The next start goes on with the same data. Several run side by side with their own --port and --data.
        Environment variables such as ConnectionStrings__partnership-db or Parameters__portal-client-secret replace what would be made here.
        Identity__Issuer=https://<name>/identity/ says by which name the web server in front is known; without it only localhost can sign in.

        """;

    private const int DefaultPort = 8080;
    private const string DemoVariable = "Demo__Enabled";

    public required DataFolder Data { get; init; }

    public required SecretStore Secrets { get; init; }

    public int Port { get; init; } = DefaultPort;

    public int Replicas { get; init; } = 1;

    public bool Demo { get; init; } = true;

    public bool MayInstall { get; init; } = true;

    /// <summary>Opens the data folder that the arguments name; null when only help is asked for.</summary>
    public static LocalHostOptions? Parse(string[] args, string appHostDirectory)
    {
        var command = CommandLine.Parse(args);
        if (command.Help)
            return null;
        var data = DataFolder.Open(command.Data, appHostDirectory);
        var port = command.Port ?? DefaultPort;
        return new LocalHostOptions
        {
            Data = data,
            Secrets = new SecretStore(data.File("secrets.json")),
            Port = port == 0 ? new PortBook(data.File("ports.json")).Claim("gateway") : port,
            Replicas = command.Replicas ?? 1,
            Demo = !command.NoDemo && IsDemoWanted(Environment.GetEnvironmentVariable(DemoVariable)),
            MayInstall = !command.NoInstall,
        };
    }

    /// <summary>What the topology reads as configuration.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings()
    {
        yield return new("Storage:Folder", OwnFolder.Create(Data.File("storage")));
        yield return new("Gateway:Port", Port.ToString(CultureInfo.InvariantCulture));
        if (!Demo)
            yield return new("Demo:Enabled", "false");
    }

    // Every process reads the same value, and none takes another word for yes or no.
    private static bool IsDemoWanted(string? setting) => setting is null || (bool.TryParse(setting, out var wanted)
        ? wanted
        : throw new StartException($"{DemoVariable} is \"{setting}\".", "Set it to true or to false, or leave it out; --no-demo says false as well."));
}
