using SkillsHub.Partnership.Agreements.Rereading;

namespace SkillsHub.Partnership.Agreements;

internal static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/agreements").WithTags("Agreements");
        group.MapImportAgreement();
        group.MapGetSampleAgreement();
        group.MapListAgreements();
        group.MapGetAgreement();
        group.MapGetAgreementSource();
        group.MapRereading();
        group.MapAssignOpenPoint();
        group.MapResolveOpenPoint();
        group.MapReopenOpenPoint();
        group.MapOpenForSignature();
        group.MapReturnToDraft();
        group.MapRecordSignature();
        group.MapWithdrawSignature();
        group.MapDiscardAgreement();
    }
}
