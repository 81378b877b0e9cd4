using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Storage;

namespace SkillsHub.LocalHost.Topology;

/// <summary>Turns the topology into nodes with addresses. Nothing runs yet.</summary>
internal sealed class Plan
{
    private readonly DistributedApplicationBuilder builder;
    private readonly LogBook logs;
    private readonly PortBook ports;
    private readonly Dictionary<IResource, IReadOnlyList<Node>> nodes = [];

    private Plan(DistributedApplicationBuilder builder, LogBook logs)
    {
        this.builder = builder;
        this.logs = logs;
        ports = new PortBook(builder.Options.Data.File("ports.json"));
    }

    public AddressBook Addresses { get; } = new();

    public IEnumerable<Node> Nodes => nodes.Values.SelectMany(one => one).Distinct();

    public static Plan Make(DistributedApplicationBuilder builder, LogBook logs)
    {
        var plan = new Plan(builder, logs);
        foreach (var resource in builder.Resources)
            plan.nodes[resource] = plan.NodesOf(resource);
        foreach (var (resource, own) in plan.nodes)
            plan.Connect(resource, own);
        return plan;
    }

    private IReadOnlyList<Node> NodesOf(IResource resource) => resource switch
    {
        PostgresServerResource postgres => [Postgres(postgres)],
        PostgresDatabaseResource database => Database(database),
        RabbitMQServerResource rabbitmq => [RabbitMq(rabbitmq)],
        ProjectResource project => new ProjectPlan(builder.Options, logs, ports, Addresses).NodesOf(project),
        ContainerResource container => [Container(container)],
        _ => [],
    };

    private void Connect(IResource resource, IReadOnlyList<Node> own)
    {
        foreach (var node in resource.Annotations.OfType<WaitAnnotation>().SelectMany(wait => nodes[wait.Resource]))
        {
            foreach (var waiting in own.Where(one => one != node))
                waiting.WaitsFor.Add(node);
        }
    }

    private ServerNode Postgres(PostgresServerResource resource)
    {
        var options = Options(resource, resource.PasswordParameter) with
        {
            Arguments = [.. resource.Annotations.OfType<ArgumentsAnnotation>().SelectMany(annotation => annotation.Arguments)],
        };
        var server = new PostgresServer(resource.Name, options, ports.Claim(resource.Name));
        var databases = builder.Resources.OfType<PostgresDatabaseResource>().Where(database => database.Parent == resource).ToList();
        server.Databases.AddRange(databases.Select(database => database.DatabaseName));
        foreach (var database in databases)
            Addresses.AddConnection(database.Name, () => server.ConnectionString(database.DatabaseName));
        Addresses.Add(resource.Name, "tcp", new Uri($"tcp://127.0.0.1:{server.Port}"));
        return new ServerNode(server, Addresses.Of(resource.Name, "tcp"), logs.Tail);
    }

    private IReadOnlyList<Node> Database(PostgresDatabaseResource database) => nodes[database.Parent];

    private ServerNode RabbitMq(RabbitMQServerResource resource)
    {
        var numbers = RabbitMqPorts.Claim(ports, resource.Name);
        var server = new RabbitMqServer(resource.Name, Options(resource, resource.PasswordParameter), numbers, resource.UserNameParameter?.Value ?? "hub");
        Addresses.AddConnection(resource.Name, () => server.AmqpUri.AbsoluteUri.TrimEnd('/'));
        Addresses.Add(resource.Name, "tcp", new Uri($"amqp://127.0.0.1:{numbers.Amqp}"));
        Addresses.Add(resource.Name, "management", server.ManagementUri);
        Addresses.Add(resource.Name, "metrics", server.MetricsUri);
        return new ServerNode(server, [.. Addresses.Of(resource.Name, "tcp"), server.ManagementUri], logs.Tail);
    }

    private ServerNode Container(ContainerResource resource)
    {
        var image = resource.Annotations.OfType<ContainerImageAnnotation>().Single().Image;
        if (image != "prom/prometheus")
        {
            throw new StartException(
                $"The topology has {resource.Name}, a container of {image}: LocalHost knows no Debian program for it.",
                "Run the topology with Aspire on a machine with a container engine: dotnet run --project aspire/AppHost");
        }

        var port = ports.Claim(resource.Name);
        var address = new Uri($"http://127.0.0.1:{port}");
        Addresses.Add(resource.Name, "http", address);
        var configuration = resource.Annotations.OfType<ContainerMountAnnotation>().First().Source!;
        return new ServerNode(
            new PrometheusServer(resource.Name, Options(resource, null), port, configuration, () => Targets(resource)), [address], logs.Tail);
    }

    private IEnumerable<ScrapeTarget> Targets(ContainerResource resource)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentAnnotation>())
            annotation.Apply(variables, Addresses);
        return variables.Where(one => one.Key.StartsWith("services__", StringComparison.Ordinal))
            .Select(one => new ScrapeTarget(one.Key.Split("__")[1], new Uri(one.Value)));
    }

    private ServerOptions Options(IResource resource, ParameterResource? password) => new()
    {
        Folder = builder.Options.Data.File(resource.Name),
        Password = password?.Value,
        MayInstall = builder.Options.MayInstall,
        Log = logs.For(resource.Name),
    };
}
