using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class CreateProgramme
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPost(string.Empty, HandleAsync)
            .WithName("CreateProgramme")
            .WithSummary("Drafts a programme in the caller's hub; only its staff sees it until it is published.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<ProgrammeDetails>, ProblemHttpResult>> HandleAsync(
        ProgrammeRequest request, ProgrammeChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (!NewId.From(request.Id, change.Now).TryGet(out var programmeId, out var invalid))
            return invalid.ToProblem();
        if (!request.ToSheet().TryGet(out var sheet, out var broken))
            return broken.ToProblem();
        return await change.CreateAsync(Programme.Draft(programmeId, user.RequiredHub, sheet, change.Now), cancellationToken);
    }
}
