using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Servers;

/// <summary>A private RabbitMQ of Debian's package, on 127.0.0.1 only, with its management and Prometheus plugins.</summary>
public sealed class RabbitMqServer : LocalServer
{
    private readonly ServerAccount account = new("rabbitmq");
    private readonly ServerOptions options;
    private readonly RabbitMqFolder folder;
    private bool accepts;

    internal RabbitMqServer(string name, ServerOptions options, RabbitMqPorts ports, string userName)
        : base(name)
    {
        this.options = options;
        Directory.CreateDirectory(options.Folder);
        Ports = ports;
        UserName = userName;
        Password = options.Password ?? SecretFile.ReadOrCreate(Path.Combine(options.Folder, "password"));
        folder = new RabbitMqFolder(Path.Combine(options.Folder, "node"), account);
    }

    /// <summary>The administrator's name.</summary>
    public string UserName { get; }

    /// <summary>The administrator's password: letters and digits when it was made here.</summary>
    public string Password { get; }

    /// <summary>AMQP 0-9-1 address with credentials.</summary>
    public Uri AmqpUri => new($"amqp://{UserName}:{Password}@127.0.0.1:{Ports.Amqp}");

    /// <summary>Address of the management page and API, without credentials.</summary>
    public Uri ManagementUri => new($"http://127.0.0.1:{Ports.Management}");

    /// <summary>Address that Prometheus scrapes.</summary>
    public Uri MetricsUri => new($"http://127.0.0.1:{Ports.Metrics}/metrics");

    internal override string Remedy =>
        $"The last lines of its log say why. If they speak of a feature flag, its data is of a version that this one does not open. {RabbitMqData.Drain(folder.Path, "the version before")}";

    internal RabbitMqPorts Ports { get; }

    private protected override TimeSpan StopGrace => TimeSpan.FromSeconds(options.Durable ? 6 : 0);

    private protected override TimeSpan ReadyLimit => TimeSpan.FromSeconds(120);

    /// <summary>Starts a server in the folder, making its data on the first start, and returns when it accepts connections.</summary>
    /// <param name="options">Folder, password, durability.</param>
    /// <param name="cancellationToken">Gives up; nothing is left running.</param>
    /// <exception cref="StartException">A person must act: package missing, folder unreachable or of another version.</exception>
    public static async Task<RabbitMqServer> StartAsync(ServerOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        var book = new PortBook(Path.Combine(options.Folder, "ports.json"));
        var server = new RabbitMqServer("rabbitmq", options, RabbitMqPorts.Claim(book, "rabbitmq"), "hub");
        await server.PrepareAsync(cancellationToken);
        await server.ResumeAsync(cancellationToken);
        return server;
    }

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await Debian.EnsureInstalledAsync(DebianPackage.RabbitMq, options.MayInstall, options.Log, cancellationToken);
        await folder.InitializeAsync(Ports, UserName, Password, cancellationToken);
    }

    /// <summary>The protocol once; later its management page, which costs the broker no connection.</summary>
    internal override async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (accepts)
            return await HttpProbe.AnswersAsync(ManagementUri, cancellationToken);
        return accepts = await AmqpProbe.AnswersAsync(Ports.Amqp, cancellationToken);
    }

    internal override Task WhenReadyAsync(CancellationToken cancellationToken)
    {
        folder.Data.Mark();
        return Task.CompletedTask;
    }

    private protected override IReadOnlyList<ProcessSpec> Commands()
    {
        accepts = false;
        // Our own epmd in the foreground: RabbitMQ would leave a daemon of it behind.
        return [Spec("epmd", ["-port", $"{Ports.Epmd}", "-address", "127.0.0.1"]), Spec("/usr/lib/rabbitmq/bin/rabbitmq-server", [])];
    }

    private protected override void WriteLog(string line) => options.Log(line);

    private ProcessSpec Spec(string program, IReadOnlyList<string> arguments) => new(program, arguments)
    {
        Account = account.Name,
        WorkingDirectory = folder.Path,
        // Its own stop takes seconds; a next start would meet it still on the data. Confirmed messages survive either.
        DeathSignal = Signal.Kill,
        Environment = folder.Environment(Ports),
    };
}
