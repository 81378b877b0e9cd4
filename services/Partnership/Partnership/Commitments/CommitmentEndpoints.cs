using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Commitments;

internal static class CommitmentEndpoints
{
    public static void AddCommitments(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<CommitmentRegister>();
        builder.Services.AddScoped<CommitmentChange>();
        builder.Services.AddScoped<RegisterProofs>();
        builder.Services.AddSingleton<IMigrationStep, RegisterStep>();
        builder.Services.AddSingleton<IMigrationStep, RecountStep>();
    }

    public static void MapCommitments(this IEndpointRouteBuilder app)
    {
        app.MapListDueCommitments();
        var group = app.MapGroup("/agreements/{agreementId:guid}/commitments").WithTags("Commitments");
        group.MapListCommitments();
        group.MapExportCommitments();
        group.MapGetCommitmentProgress();
        group.MapGetCommitment();
        group.MapRegisterCommitment();
        group.MapAttributeCommitment();
        group.MapSetCommitmentAside();
        group.MapPlanCommitment();
        group.MapFulfilCommitment();
        group.MapWithdrawFulfilment();
    }
}
