using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Api.Reports;
using SkillsHub.Portal.Sessions;

namespace SkillsHub.Portal.Api;

internal static class ApiExtensions
{
    public static void AddApis(this WebApplicationBuilder builder)
    {
        // Through the gateway like everybody else. No repetition: a form sent twice is worse than a page that says "try again".
        var gateway = new Uri(builder.Configuration["Portal:Gateway"] ?? "http://gateway");
#pragma warning disable EXTEXP0001 // The only way to leave out the standard resilience handler of the defaults.
        builder.Services.AddHttpClient<HubApi>(client =>
            {
                client.BaseAddress = gateway;
                client.Timeout = Timeout.InfiniteTimeSpan;
            })
            .RemoveAllResilienceHandlers()
            // By default an upload starts after a second without a word, which a busy service easily needs to check who sends it.
            .UseSocketsHttpHandler((handler, _) => handler.Expect100ContinueTimeout = TimeSpan.FromSeconds(10))
            .AddHttpMessageHandler<UserTokenHandler>()
            .AddHttpMessageHandler<VisitorHandler>();
#pragma warning restore EXTEXP0001
        builder.Services.AddHubDirectory(gateway);
        builder.Services.AddScoped<PartnershipApi>();
        builder.Services.AddScoped<ReadingApi>();
        builder.Services.AddScoped<CommitmentsApi>();
        builder.Services.AddScoped<AuditApi>();
        builder.Services.AddScoped<ContactsApi>();
        builder.Services.AddScoped<DeadlinesApi>();
        builder.Services.AddScoped<FeedsApi>();
        builder.Services.AddScoped<AmendmentsApi>();
        builder.Services.AddScoped<AheadApi>();
        builder.Services.AddScoped<CommitteeApi>();
        builder.Services.AddScoped<BrandingApi>();
        builder.Services.AddScoped<ReportsApi>();
        builder.Services.AddScoped<DisputesApi>();
        builder.Services.AddFundingApis();
        builder.Services.AddScoped<CatalogueApi>();
        builder.Services.AddScoped<DocumentationApi>();
        builder.Services.AddScoped<EventsApi>();
        builder.Services.AddScoped<IdentityApi>();
        builder.Services.AddScoped<OperationsApi>();
        builder.Services.AddPrometheus();
    }
}
