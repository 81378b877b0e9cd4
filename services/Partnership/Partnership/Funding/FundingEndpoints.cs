using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Funding;

internal static class FundingEndpoints
{
    public static void AddFunding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<FundingDesk>();
        builder.Services.AddScoped<PlanOpening>();
        builder.Services.AddScoped<PlanChange>();
        builder.Services.AddScoped<GrantChange>();
        builder.Services.AddSingleton<IMigrationStep, PlanStep>();
    }

    public static void MapFunding(this IEndpointRouteBuilder app)
    {
        var funding = app.MapGroup("/agreements/{agreementId:guid}/funding").WithTags("Funding");
        var plan = funding.MapGroup("/plan");
        plan.MapGetPlan();
        plan.MapChangeBases();
        plan.MapChangeLines();
        var grants = funding.MapGroup("/grants");
        grants.MapListGrants();
        grants.MapGetGrant();
        grants.MapAskForGrant();
        grants.MapRecordSteps();
        grants.MapPayGrant();
        grants.MapReverseStep();
    }
}
