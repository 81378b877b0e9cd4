using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class GetSampleAgreement
{
    public static void MapGetSampleAgreement(this IEndpointRouteBuilder app) => app
        .MapGet("/sample", Handle)
        .RequireAuthorization(Policies.Staff)
        .WithName("GetSampleAgreement")
        .WithSummary("Gives an invented agreement, with blanks and contradictions, to try the import with.");

    private static FileStreamHttpResult Handle() =>
        TypedResults.Stream(SampleAgreement.Open(), "text/plain; charset=utf-8", SampleAgreement.FileName);
}
