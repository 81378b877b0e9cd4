// The system: names and arrows. How each kind is set up stands in BuilderExtensions.cs. Runs under Aspire (this folder) and under LocalHost.
using SkillsHub.AppHost;

var builder = DistributedApplication.CreateBuilder(args);
builder.AddPublishTarget();

var databases = builder.AddDatabaseServer("postgres");
var broker = builder.AddBroker("rabbitmq");
var portalSecret = builder.AddSecret("portal-client-secret");

var identity = builder.AddOwner("identity", "../../gateway/Identity/Identity.csproj", databases)
    .WithSecret("Identity__Clients__portal__Secret", portalSecret);

var partnership = builder.AddOwner("partnership", "../../services/Partnership/Partnership/Partnership.csproj", databases, broker);
var catalogue = builder.AddOwner("catalogue", "../../services/Catalogue/Catalogue/Catalogue.csproj", databases, broker);
var documentation = builder.AddOwner("documentation", "../../services/Documentation/Documentation/Documentation.csproj", databases, broker)
    .WithFolder("Blobs__Path", "documents");
var events = builder.AddOwner("events", "../../services/Events/Events/Events.csproj", databases, broker).WithDemoReceivers();

var portal = builder.AddOwner("portal", "../../gateway/Portal/Portal.csproj", databases)
    .WithSecret("Identity__ClientSecret", portalSecret);

var gateway = builder.AddDoor("gateway", "../../gateway/Gateway/Gateway.csproj", broker)
    .LeadsTo(identity, partnership, catalogue, documentation, events, portal);

portal.WithReference(gateway);
builder.ReferToIdentity(identity, partnership, catalogue, documentation, events, portal);

var prometheus = builder.AddPrometheus("prometheus", broker, identity, partnership, catalogue, documentation, events, portal, gateway);
portal.WithReference(prometheus.GetEndpoint("http"));

builder.WaitForMigrations();
builder.Build().Run();
