using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.InKind;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Partnership.Funding.Ledger.Export;
using SkillsHub.Partnership.Funding.Ledger.Import;
using SkillsHub.Partnership.Funding.OpenData;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Statements;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Persistence;
using SkillsHub.Persistence.Idempotency;

namespace SkillsHub.Partnership.Funding;

internal static class FundingEndpoints
{
    public static void AddFunding(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<FundingDesk>();
        builder.Services.AddScoped<PlanOpening>();
        builder.Services.AddScoped<PlanChange>();
        builder.Services.AddScoped<AuthorityReader>();
        builder.Services.AddScoped<GrantChange>();
        builder.Services.AddScoped<LedgerDesk>();
        builder.Services.AddScoped<VoucherDesk>();
        builder.Services.AddScoped<StatementReader>();
        builder.Services.AddScoped<InKindDesk>();
        builder.Services.AddScoped<GiftReader>();
        builder.Services.AddScoped<ScdlReader>();
        builder.Services.AddHostedService<IdempotencyCleanup>();
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
        grants.MapAddStepVoucher();
        grants.MapWithdrawStepVoucher();
        var expenses = funding.MapGroup("/expenses");
        expenses.MapReadExpenses();
        expenses.MapRecordExpense();
        expenses.MapReverseExpense();
        expenses.MapAddExpenseVoucher();
        expenses.MapWithdrawExpenseVoucher();
        expenses.MapImportExpenses();
        expenses.MapExportExpenses();
        funding.MapGetStatement();
        funding.MapGetBudget();
        funding.MapGetScdl();
        funding.MapDisclose();
        var inKind = funding.MapGroup("/in-kind");
        inKind.MapReadContributions();
        inKind.MapRecordContribution();
        inKind.MapWithdrawContribution();
    }
}
