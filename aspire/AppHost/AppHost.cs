// The system: names and arrows; below them, how each kind is set up. Runs under Aspire (this folder) and under LocalHost.
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using SkillsHub.AppHost;

var builder = DistributedApplication.CreateBuilder(args);
builder.AddPublishTarget();

var databases = builder.AddDatabaseServer("postgres");
var broker = builder.AddBroker("rabbitmq");
var portalSecret = builder.AddSecret("portal-client-secret");
var partnershipSecret = builder.AddSecret("partnership-client-secret");
var visitorSecret = builder.AddSecret("visitor-secret");

var identity = builder.AddOwner("identity", "../../gateway/Identity/Identity.csproj", databases)
    .WithSecret("Identity__Clients__portal__Secret", portalSecret)
    .WithSecret("Identity__Services__partnership__Secret", partnershipSecret);

var partnership = builder.AddOwner("partnership", "../../services/Partnership/Partnership/Partnership.csproj", databases, broker)
    .WithSecret("Journal__ClientSecret", partnershipSecret)
    .WithMail();
var catalogue = builder.AddOwner("catalogue", "../../services/Catalogue/Catalogue/Catalogue.csproj", databases, broker);
var documentation = builder.AddOwner("documentation", "../../services/Documentation/Documentation/Documentation.csproj", databases, broker)
    .WithFolder("Blobs__Path", "documents");
var events = builder.AddOwner("events", "../../services/Events/Events/Events.csproj", databases, broker).WithDemoReceivers().WithMail();

var portal = builder.AddOwner("portal", "../../gateway/Portal/Portal.csproj", databases)
    .WithSecret("Identity__ClientSecret", portalSecret)
    .WithSecret("Visitors__Secret", visitorSecret);

var gateway = builder.AddDoor("gateway", "../../gateway/Gateway/Gateway.csproj")
    .LeadsTo(identity, partnership, catalogue, documentation, events, portal)
    .WithEnvironment("Visitors__Secret", visitorSecret);

portal.WithReference(gateway);
partnership.WithReference(events);
builder.ReferToIdentity(identity, partnership, catalogue, documentation, events, portal);

// A cluster has a Prometheus of its own; and Aspire's publisher for Kubernetes refuses the bind mount of our configuration.
if (!builder.IsForKubernetes())
{
    var prometheus = builder.AddPrometheus("prometheus", broker, identity, partnership, catalogue, documentation, events, portal).WithDoor(gateway);
    portal.WithReference(prometheus.GetEndpoint("http"));
}

builder.WaitForMigrations();
builder.Build().Run();

namespace SkillsHub.AppHost
{
    /// <summary>How each kind of resource is set up, in public Aspire API only.</summary>
    internal static class BuilderExtensions
    {
        private const int DefaultPort = 8080;
        private const string Migrate = "migrate";

        /// <summary>One at a time: with two, Aspire asks for each resource to which it belongs. <c>Publish:Target</c> is compose or kubernetes.</summary>
        public static void AddPublishTarget(this IDistributedApplicationBuilder builder)
        {
            if (!builder.ExecutionContext.IsPublishMode)
                return;
            if (builder.IsForCompose())
                builder.AddDockerComposeEnvironment("compose");
            else
                builder.AddKubernetesEnvironment("kubernetes");
        }

        public static bool IsForKubernetes(this IDistributedApplicationBuilder builder) =>
            builder.ExecutionContext.IsPublishMode && builder.Configuration["Publish:Target"] == "kubernetes";

        public static bool IsForCompose(this IDistributedApplicationBuilder builder) =>
            builder.ExecutionContext.IsPublishMode && !builder.IsForKubernetes();

        /// <summary>Letters and digits, made once and kept; a deployment sets its own.</summary>
        public static IResourceBuilder<ParameterResource> AddSecret(this IDistributedApplicationBuilder builder, string name) =>
            builder.AddParameter(name, new GenerateParameterDefault { MinLength = 32, Special = false }, secret: true, persist: true);

        /// <summary>A server of our own, or the databases that <c>ConnectionStrings</c> names: one of them is enough to say that they live elsewhere.</summary>
        public static Func<string, IResourceBuilder<IResourceWithConnectionString>> AddDatabaseServer(this IDistributedApplicationBuilder builder, string name)
        {
            if (builder.Configuration.GetSection("ConnectionStrings").GetChildren().Any(one => one.Key.EndsWith("-db", StringComparison.Ordinal)))
                return database => builder.AddConnectionString(database);
            // A parameter, not the generated default: the volume remembers the password of its first start.
            // Each process keeps about 20 connections: the image's own limit of 100 ends with one replica of each.
            var server = builder.AddPostgres(name, password: builder.AddSecret($"{name}-password"))
                .WithDataVolume()
                .WithArgs("-c", "max_connections=1000");
            return database => server.AddDatabase(database);
        }

        /// <summary>A broker of our own, or the one that <c>ConnectionStrings</c> names.</summary>
        public static IResourceBuilder<IResourceWithConnectionString> AddBroker(this IDistributedApplicationBuilder builder, string name) =>
            builder.Configuration.GetConnectionString(name) is not null
                ? builder.AddConnectionString(name)
                : builder.AddRabbitMQ(name, password: builder.AddSecret($"{name}-password"))
                    .WithDataVolume()
                    .WithManagementPlugin()
                    .WithHttpEndpoint(targetPort: 15692, name: "metrics");

        /// <summary>A process that owns the database <c>name-db</c>, and the one-off run of the same binary that prepares it.</summary>
        public static IResourceBuilder<ProjectResource> AddOwner(
            this IDistributedApplicationBuilder builder,
            string name,
            string path,
            Func<string, IResourceBuilder<IResourceWithConnectionString>> databases,
            IResourceBuilder<IResourceWithConnectionString>? broker = null)
        {
            var database = databases($"{name}-db");
            builder.AddProject($"{name}-{Migrate}", path).WithArgs(Migrate).With(database).With(broker).WithSettings(builder);
            var owner = builder.AddProject(name, path).With(database).With(broker).WithSettings(builder).WithPort(builder, null);
            // In containers the gateway comes from a private network, not from this machine, and only the gateway reaches an owner.
            return builder.ExecutionContext.IsPublishMode ? owner.WithList("ForwardedHeaders__KnownNetworks", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16") : owner;
        }

        /// <summary>
        /// The only process that others than us can reach. Behind address translation everybody comes from a private network: whose
        /// word it takes for a client's address, and who reads its metrics, is for the deployment to say; nobody by default.
        /// </summary>
        public static IResourceBuilder<ProjectResource> AddDoor(this IDistributedApplicationBuilder builder, string name, string path) =>
            builder.AddProject(name, path).WithSettings(builder).WithPort(builder, Port(builder)).WithExternalHttpEndpoints()
                .WithList("ForwardedHeaders__KnownNetworks", builder.Networks("Gateway:TrustedProxies"))
                .WithList("Gateway__MetricsNetworks", builder.Networks("Gateway:MetricsNetworks"));

        /// <summary>Opens when there is somebody behind it: its health checks then find all of them up at once.</summary>
        public static IResourceBuilder<ProjectResource> LeadsTo(this IResourceBuilder<ProjectResource> door, params IResourceBuilder<ProjectResource>[] processes)
        {
            foreach (var process in processes)
                door.WithReference(process).WaitFor(process);
            return door;
        }

        /// <summary>A secret for a process and for its one-off run.</summary>
        public static IResourceBuilder<ProjectResource> WithSecret(
            this IResourceBuilder<ProjectResource> owner, string variable, IResourceBuilder<ParameterResource> secret)
        {
            owner.Migration().WithEnvironment(variable, secret);
            return owner.WithEnvironment(variable, secret);
        }

        /// <summary>
        /// A folder for the files of a process, all its replicas and its one-off run. Compose gets a volume that they share. On Kubernetes, where
        /// Aspire would give each pod one that ends with it, a deployment mounts its own at <c>/data</c>.
        /// </summary>
        public static IResourceBuilder<ProjectResource> WithFolder(this IResourceBuilder<ProjectResource> owner, string variable, string name)
        {
            var builder = owner.ApplicationBuilder;
            var root = builder.Configuration["Storage:Folder"] ?? builder.StorageFolder();
            foreach (var process in new[] { owner, owner.Migration() })
            {
                process.WithEnvironment(variable, Path.Combine(root, name));
                if (builder.IsForCompose())
                    process.Resource.Annotations.Add(new ContainerMountAnnotation(name, root, ContainerMountType.Volume, isReadOnly: false));
            }

            return owner;
        }

        /// <summary>Mails go to the server that the section <c>Mail</c> names; without one they become files on this machine. A deployment sets its own.</summary>
        public static IResourceBuilder<ProjectResource> WithMail(this IResourceBuilder<ProjectResource> process)
        {
            var builder = process.ApplicationBuilder;
            if (builder.ExecutionContext.IsPublishMode)
                return process;
            foreach (var setting in builder.Configuration.GetSection("Mail").GetChildren())
                process.WithEnvironment($"Mail__{setting.Key}", setting.Value ?? "");
            return string.IsNullOrWhiteSpace(builder.Configuration["Mail:Host"]) && string.IsNullOrWhiteSpace(builder.Configuration["Mail:Folder"])
                ? process.WithEnvironment("Mail__Folder", Path.Combine(builder.Configuration["Storage:Folder"] ?? builder.StorageFolder(), "mail"))
                : process;
        }

        /// <summary>With the demo data, a partner's receiver may stand on this machine; otherwise webhooks go to the public internet only.</summary>
        public static IResourceBuilder<ProjectResource> WithDemoReceivers(this IResourceBuilder<ProjectResource> process) =>
            Demo(process.ApplicationBuilder) ? process.WithEnvironment("Webhooks__AllowedNetworks__0", "127.0.0.0/8") : process;

        /// <summary>Who checks tokens asks Identity for its keys on the inside: the public address may not lead back in.</summary>
        public static void ReferToIdentity(
            this IDistributedApplicationBuilder builder, IResourceBuilder<ProjectResource> identity, params IResourceBuilder<ProjectResource>[] processes)
        {
            foreach (var process in processes)
                process.WithReference(identity);
        }

        /// <summary>Scrapes every process; its start script finds their addresses in the variables of these references.</summary>
        public static IResourceBuilder<ContainerResource> AddPrometheus(
            this IDistributedApplicationBuilder builder,
            string name,
            IResourceBuilder<IResourceWithConnectionString> broker,
            params IResourceBuilder<ProjectResource>[] processes)
        {
            var prometheus = builder.AddContainer(name, "prom/prometheus", "v3.5.0")
                .WithBindMount("../Telemetry/prometheus", "/etc/skillshub", isReadOnly: true)
                .WithEntrypoint("/bin/sh")
                .WithArgs("/etc/skillshub/start.sh")
                .WithHttpEndpoint(targetPort: 9090)
                .WithHttpHealthCheck("/-/ready");
            foreach (var process in processes)
                prometheus.WithReference(process);
            if (broker is IResourceBuilder<RabbitMQServerResource> own)
                prometheus.WithReference(own.GetEndpoint("metrics"));
            return prometheus;
        }

        /// <summary>
        /// Scrapes the door too, where the door lets it: its container comes from a network that only the deployment knows, and a target that
        /// never answers is an alert for ever.
        /// </summary>
        public static IResourceBuilder<ContainerResource> WithDoor(this IResourceBuilder<ContainerResource> prometheus, IResourceBuilder<ProjectResource> door)
        {
            var builder = prometheus.ApplicationBuilder;
            return builder.ExecutionContext.IsPublishMode && builder.Networks("Gateway:MetricsNetworks").Length == 0 ? prometheus : prometheus.WithReference(door);
        }

        /// <summary>Nobody publishes before the queues of all consumers exist, and nobody serves on an old schema.</summary>
        public static void WaitForMigrations(this IDistributedApplicationBuilder builder)
        {
            var projects = builder.Resources.OfType<ProjectResource>().ToLookup(project => project.Name.EndsWith($"-{Migrate}", StringComparison.Ordinal));
            foreach (var process in projects[false])
            {
                foreach (var migration in projects[true])
                    builder.CreateResourceBuilder(process).WaitForCompletion(builder.CreateResourceBuilder(migration));
            }
        }

        // A volume belongs to root, whom .NET's images do not run as, unless the image has that folder and gives it to its own user.
        private static string StorageFolder(this IDistributedApplicationBuilder builder) =>
            builder.IsForCompose() ? "/home/app"
            : builder.IsForKubernetes() ? "/data"
            : Path.GetFullPath("../../.local/storage", builder.AppHostDirectory);

        private static IResourceBuilder<ProjectResource> Migration(this IResourceBuilder<ProjectResource> owner) =>
            owner.ApplicationBuilder.CreateResourceBuilder<ProjectResource>($"{owner.Resource.Name}-{Migrate}");

        private static IResourceBuilder<ProjectResource> With(
            this IResourceBuilder<ProjectResource> process, IResourceBuilder<IResourceWithConnectionString>? source)
        {
            if (source is null)
                return process;
            process.WithReference(source);
            // What is configured lives elsewhere: there is nothing here to wait for.
            return source.Resource is ParameterResource ? process : process.WaitFor(source);
        }

        private static IResourceBuilder<ProjectResource> WithSettings(this IResourceBuilder<ProjectResource> process, IDistributedApplicationBuilder builder)
        {
            var issuer = builder.Configuration["Identity:Issuer"] ?? $"http://localhost:{Port(builder)}/identity/";
            // Who is believed is listed, process by process: none that stands at a port believes everybody.
            return process.DisableForwardedHeaders().WithEnvironment("Identity__Issuer", issuer).WithEnvironment("Demo__Enabled", Demo(builder) ? "true" : "false")
                // The garbage collector would let each process grow by the size of the machine's L3 cache (hundreds of megabytes on a big
                // host) before it first collects: 4 MB are plenty for what one of ours does at a time.
                .WithEnvironment("DOTNET_GCgen0size", "0x400000")
                // The C library gives each thread that compiles code a heap of its own and keeps what was freed there: with two for all,
                // the processes of a hub hold 40 MB less.
                .WithEnvironment("MALLOC_ARENA_MAX", "2");
        }

        private static string[] Networks(this IDistributedApplicationBuilder builder, string key) =>
            [.. builder.Configuration.GetSection(key).GetChildren().Select(network => network.Value ?? "")];

        private static IResourceBuilder<ProjectResource> WithList(this IResourceBuilder<ProjectResource> process, string variable, params string[] values)
        {
            for (var index = 0; index < values.Length; index++)
                process.WithEnvironment($"{variable}__{index}", values[index]);
            return process;
        }

        private static bool Demo(IDistributedApplicationBuilder builder) => builder.Configuration.GetValue("Demo:Enabled", builder.ExecutionContext.IsRunMode);

        // Containers do not share ports, so each listens on the usual one; as processes of one machine each gets a free one.
        private static IResourceBuilder<ProjectResource> WithPort(this IResourceBuilder<ProjectResource> process, IDistributedApplicationBuilder builder, int? port) =>
            process.WithHttpEndpoint(port: port, targetPort: builder.ExecutionContext.IsPublishMode ? DefaultPort : null).WithHttpHealthCheck("/health");

        private static int Port(IDistributedApplicationBuilder builder) => builder.Configuration.GetValue("Gateway:Port", DefaultPort);
    }
}
