namespace SkillsHub.LocalHost.Servers;

/// <summary>The folder of one node: configuration written on each start, data kept.</summary>
internal sealed class RabbitMqFolder(string path, ServerAccount account)
{
    public string Path { get; } = path;

    public RabbitMqData Data { get; } = new(path);

    public async Task InitializeAsync(RabbitMqPorts ports, string userName, string password, CancellationToken cancellationToken)
    {
        Data.Check();
        await account.OwnFolderAsync(Path, cancellationToken);
        await WriteAsync("rabbitmq.conf", Configuration(ports, userName, password), cancellationToken);
        await WriteAsync("enabled_plugins", "[rabbitmq_management,rabbitmq_prometheus].", cancellationToken);
    }

    public Dictionary<string, string> Environment(RabbitMqPorts ports) => new(StringComparer.Ordinal)
    {
        ["HOME"] = Path,
        // The data lies under this name: it is the same on every start. Each instance has its own epmd, so the name is free.
        ["RABBITMQ_NODENAME"] = "hub@localhost",
        ["RABBITMQ_MNESIA_BASE"] = File("mnesia"),
        ["RABBITMQ_LOG_BASE"] = File("log"),
        ["RABBITMQ_CONFIG_FILE"] = File("rabbitmq.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = File("enabled_plugins"),
        ["RABBITMQ_PID_FILE"] = File("pid"),
        // The machine's own /etc/rabbitmq is for the machine's own server.
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = File("advanced.config"),
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = $"{ports.Amqp}",
        ["RABBITMQ_DIST_PORT"] = $"{ports.Distribution}",
        ["ERL_EPMD_PORT"] = $"{ports.Epmd}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        // Makes the start script become the Erlang machine, so that our child is the server itself and not a shell beside it.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
        // Idle schedulers sleep instead of spinning: on two cores the spinning slows everything else down.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false +sbwt none +sbwtdcpu none +sbwtdio none",
    };

    private static string Configuration(RabbitMqPorts ports, string userName, string password) => $"""
        management.tcp.ip = 127.0.0.1
        management.tcp.port = {ports.Management}
        prometheus.tcp.ip = 127.0.0.1
        prometheus.tcp.port = {ports.Metrics}
        default_user = {userName}
        default_pass = {password}
        log.console = true
        log.console.level = warning
        log.file = false
        # It warns of each connection that ends without a word: the first look whether it is up, and processes whose end we tell ourselves.
        log.connection.level = error
        # Room for the rest of the hub on a small machine; publishers are blocked before the machine swaps.
        vm_memory_high_watermark.absolute = 512MB
        disk_free_limit.absolute = 200MB
        # A node of its own has nobody to elect with.
        cluster_formation.peer_discovery_backend = classic_config
        collect_statistics_interval = 5000
        """;

    private async Task WriteAsync(string name, string text, CancellationToken cancellationToken)
    {
        SecretFile.Write(File(name), text);
        await account.OwnFileAsync(File(name), cancellationToken);
    }

    private string File(string name) => System.IO.Path.Combine(Path, name);
}
