namespace SkillsHub.Portal.Api.Funding;

internal static class FundingApis
{
    public static void AddFundingApis(this IServiceCollection services)
    {
        services.AddScoped<PlanApi>();
        services.AddScoped<GrantsApi>();
        services.AddScoped<LedgerApi>();
        services.AddScoped<StatementApi>();
        services.AddScoped<InKindApi>();
        services.AddScoped<OpenDataApi>();
    }
}
