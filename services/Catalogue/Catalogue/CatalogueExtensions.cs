using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Demo;
using SkillsHub.Catalogue.Hubs;
using SkillsHub.Catalogue.Programmes;
using SkillsHub.Contracts;
using SkillsHub.Messaging;
using SkillsHub.Messaging.Operations;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Catalogue;

/// <summary>The catalogue service: what a hub teaches, and when.</summary>
public static class CatalogueExtensions
{
    /// <summary>The service's public path.</summary>
    public const string Prefix = "/api/catalogue";

    /// <summary>Registers the service on <c>ConnectionStrings:catalogue-db</c>.</summary>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddCatalogue(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<CatalogueDbContext>("catalogue-db");
        builder.AddMessaging<CatalogueDbContext>("catalogue", messaging => messaging
            .Publishes(CatalogueContracts.Events)
            .Reads<HubZoneReader>("hubs", EventDefinition.Of<HubRegistered>()));
        builder.Services.AddJson(CatalogueJson.Default);
        builder.AddDemoData<CatalogueDbContext, CatalogueDemoData>();
        builder.Services.AddScoped<HubCalendar>();
        builder.Services.AddScoped<ProgrammeChange>();
        builder.Services.AddScoped<ProgrammeSearch>();
        return builder;
    }

    /// <summary>Maps the endpoints: anybody reads what is published, the hub's staff changes.</summary>
    /// <param name="app">The process.</param>
    /// <returns>The same process.</returns>
    public static IEndpointRouteBuilder MapCatalogue(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Prefix);
        group.MapProgrammes();
        group.MapMessagingOperations();
        return app;
    }
}
