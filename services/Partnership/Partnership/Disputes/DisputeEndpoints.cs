namespace SkillsHub.Partnership.Disputes;

internal static class DisputeEndpoints
{
    public static void AddDisputes(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<DisputeReader>();
        builder.Services.AddScoped<DisputeLinks>();
        builder.Services.AddScoped<DisputeChange>();
    }

    public static void MapDisputes(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/disputes").WithTags("Disputes").MapListDisputes();
        var disputes = app.MapGroup("/agreements/{agreementId:guid}/disputes").WithTags("Disputes");
        disputes.MapOpenDispute();
        disputes.MapGetDispute();
        disputes.MapGetDisputeClause();
        disputes.MapRecordStep();
        disputes.MapWithdrawStep();
        disputes.MapSettleDispute();
        disputes.MapReopenDispute();
        disputes.MapReferDispute();
        disputes.MapNumberCase();
        disputes.MapCloseDispute();
        disputes.MapConfirmEnd();
        disputes.MapWithdrawEnd();
        disputes.MapWithdrawDispute();
    }
}
