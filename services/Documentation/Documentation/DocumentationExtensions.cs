using SkillsHub.Documentation.Contracts;
using SkillsHub.Documentation.Demo;
using SkillsHub.Documentation.Files;
using SkillsHub.Documentation.Resources;
using SkillsHub.Messaging;
using SkillsHub.Messaging.Operations;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Documentation;

/// <summary>The documentation service: what a hub gives to read.</summary>
public static class DocumentationExtensions
{
    /// <summary>The service's public path.</summary>
    public const string Prefix = "/api/documentation";

    /// <summary>Registers the service on <c>ConnectionStrings:documentation-db</c>; files lie in the folder <c>Blobs:Path</c>, shared by all replicas. Abandoned ones are cleared away from <c>Blobs:SweepAfter</c> on, 6 hours after the start.</summary>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddDocumentation(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<DocumentationDbContext>("documentation-db");
        builder.AddMessaging<DocumentationDbContext>("documentation", messaging => messaging.Publishes(DocumentationContracts.Events));
        builder.Services.AddJson(DocumentationJson.Default);
        builder.AddDemoData<DocumentationDbContext, DocumentationDemoData>();
        builder.Services.AddSingleton<IBlobStore, FolderBlobStore>();
        builder.Services.AddHostedService<AbandonedUploads>();
        builder.Services.AddHealthChecks().AddCheck<BlobsHealthCheck>("blobs");
        builder.Services.AddScoped<ResourceChange>();
        builder.Services.AddScoped<ResourceSearch>();
        return builder;
    }

    /// <summary>Maps the endpoints: everyone reads what is published for them, the hub's staff changes.</summary>
    /// <param name="app">The process.</param>
    /// <returns>The same process.</returns>
    public static IEndpointRouteBuilder MapDocumentation(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Prefix);
        group.MapResources();
        group.MapMessagingOperations();
        return app;
    }
}
