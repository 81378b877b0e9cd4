using SkillsHub.Partnership.Agreements.Findings;
using SkillsHub.Partnership.Agreements.Rereading;
using SkillsHub.Partnership.Agreements.Templates;

namespace SkillsHub.Partnership.Agreements;

internal static class AgreementEndpoints
{
    public static void MapAgreements(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/agreements").WithTags("Agreements");
        group.MapImportAgreement();
        group.MapWriteAgreement();
        group.MapGetSampleAgreement();
        group.MapListAgreements();
        group.MapGetAgreement();
        group.MapGetAgreementSource();
        group.MapGetAgreementFile();
        group.MapRereading();
        group.MapListFindings();
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
