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
        ProgrammeRequest request, ProgrammeChange change, CurrentUser user, CancellationToken cancellationToken) =>
        request.ToSheet().TryGet(out var sheet, out var broken)
            ? await change.CreateAsync(Programme.Draft(request.Id ?? Guid.CreateVersion7(change.Now), user.RequiredHub, sheet, change.Now), cancellationToken)
            : broken.ToProblem();
}
