using SkillsHub.Partnership.Amendments.Life;
using SkillsHub.Partnership.Amendments.Versions;

namespace SkillsHub.Partnership.Amendments;

internal static class AmendmentEndpoints
{
    public static void AddAmendments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<VersionReader>();
        builder.Services.AddScoped<PendingFunding>();
        builder.Services.AddScoped<AmendmentReader>();
        builder.Services.AddScoped<PartyExits>();
        builder.Services.AddScoped<FundingEffects>();
        builder.Services.AddScoped<AmendmentEffects>();
        builder.Services.AddScoped<AmendmentChange>();
        builder.Services.AddScoped<AgreementLife>();
        builder.Services.AddHostedService<LifeWatch>();
    }

    public static void MapAmendments(this IEndpointRouteBuilder app)
    {
        app.MapListAwaitingAmendments();
        var agreement = app.MapGroup("/agreements/{agreementId:guid}").WithTags("Amendments");
        agreement.MapGetTerms();
        agreement.MapRecordRenewal();
        var amendments = agreement.MapGroup("/amendments");
        amendments.MapListAmendments();
        amendments.MapGetAmendment();
        amendments.MapDraftAmendment();
        amendments.MapRewriteAmendment();
        amendments.MapProposeAmendment();
        amendments.MapSignAmendment();
        amendments.MapWithdrawAmendmentSignature();
        amendments.MapRefuseAmendment();
        amendments.MapWithdrawAmendment();
    }
}
