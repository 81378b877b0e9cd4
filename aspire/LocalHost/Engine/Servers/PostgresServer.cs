using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Servers;

/// <summary>A private PostgreSQL of Debian's package, on 127.0.0.1 only, with a password.</summary>
public sealed class PostgresServer : LocalServer
{
    private readonly ServerAccount account = new("postgres");
    private readonly ServerOptions options;
    private readonly PostgresFolder folder;
    private PostgresBinaries? binaries;

    internal PostgresServer(string name, ServerOptions options, int port)
        : base(name)
    {
        this.options = options;
        Directory.CreateDirectory(options.Folder);
        folder = new PostgresFolder(options.Folder, account);
        Port = port;
        Password = options.Password ?? SecretFile.ReadOrCreate(Path.Combine(options.Folder, "password"));
    }

    /// <summary>The superuser's name.</summary>
    public static string UserName => "postgres";

    /// <summary>TCP port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>The superuser's password: letters and digits when it was made here.</summary>
    public string Password { get; }

    internal override string Remedy => $"The last lines of its log say why. Its data is in {folder.Path}.";

    /// <summary>Databases that are made, when missing, each time the server becomes ready.</summary>
    internal List<string> Databases { get; } = [];

    /// <summary>Starts a server in the folder, making its data on the first start, and returns when it answers.</summary>
    /// <param name="options">Folder, password, durability.</param>
    /// <param name="cancellationToken">Gives up; nothing is left running.</param>
    /// <exception cref="StartException">A person must act: package missing, folder unreachable or of another version.</exception>
    public static async Task<PostgresServer> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var server = new PostgresServer("postgres", options, new PortBook(Path.Combine(options.Folder, "ports.json")).Claim("postgres"));
        await server.PrepareAsync(cancellationToken);
        await server.ResumeAsync(cancellationToken);
        return server;
    }

    /// <summary>An Npgsql connection string, without pool settings.</summary>
    /// <param name="database">Database name; it need not exist yet.</param>
    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={UserName};Password={Password};Database={database}";

    /// <summary>Makes databases that do not exist yet.</summary>
    /// <param name="names">Their names.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task CreateDatabasesAsync(IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var wanted = string.Join(',', names.Select(name => $"('{name}')"));
        if (wanted.Length == 0)
            return;
        var sql = $"select format('create database %I', n) from (values {wanted}) w(n) where n not in (select datname from pg_database) \\gexec";
        var file = Path.Combine(options.Folder, "databases.sql");
        await File.WriteAllTextAsync(file, sql, cancellationToken);
        (await PsqlAsync(["--file", file], cancellationToken)).OrFail($"{Name} refuses to make its databases.", PasswordRemedy());
    }

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await Debian.EnsureInstalledAsync(DebianPackage.Postgres, options.MayInstall, options.Log, cancellationToken);
        binaries = PostgresBinaries.For(folder);
        await folder.InitializeAsync(binaries, Password, cancellationToken);
    }

    internal override async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        string[] arguments = ["--host", "127.0.0.1", "--port", $"{Port}", "--quiet"];
        return (await Command.RunAsync(binaries!.Path("pg_isready"), arguments, cancellationToken)).Succeeded;
    }

    internal override Task WhenReadyAsync(CancellationToken cancellationToken) => CreateDatabasesAsync(Databases, cancellationToken);

    private protected override IReadOnlyList<ProcessSpec> Commands() =>
    [
        new ProcessSpec(binaries!.Path("postgres"), ["-D", folder.Path, .. Settings().SelectMany(setting => new[] { "-c", setting }), .. options.Arguments])
        {
            Account = account.Name,
            WorkingDirectory = folder.Path,
            StopSignal = Signal.Interrupt,
            Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["TZ"] = "UTC" },
        },
    ];

    private protected override void WriteLog(string line) => options.Log(line);

    // A hub's machine is small: memory is for the pages in use, and a short statement never gains from JIT.
    private IEnumerable<string> Settings() =>
    [
        $"port={Port}", "listen_addresses=127.0.0.1", "unix_socket_directories=", "shared_buffers=128MB",
        "effective_cache_size=512MB", "max_wal_size=512MB", "jit=off", "timezone=UTC", "log_timezone=UTC", "log_checkpoints=off",
        .. options.Durable ? Array.Empty<string>() : ["fsync=off", "full_page_writes=off"],
    ];

    private async Task<CommandResult> PsqlAsync(string[] arguments, CancellationToken cancellationToken)
    {
        string[] common = ["--host", "127.0.0.1", "--port", $"{Port}", "--username", UserName, "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"];
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PGPASSWORD"] = Password };
        return await Command.RunAsync(
            new ProcessSpec(binaries!.Path("psql"), [.. common, .. arguments, "postgres"]) { Environment = environment }, cancellationToken);
    }

    private string PasswordRemedy() =>
        $"If the password is refused, the data in {folder.Path} was made with another one: restore it, or move the folder away to begin anew.";
}
