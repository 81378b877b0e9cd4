using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class EditProgramme
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPut("/{id:guid}", HandleAsync)
            .WithName("EditProgramme")
            .WithSummary("Replaces what a programme says of itself; a published one tells its readers.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ProgrammeDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, ProgrammeRequest request, ProgrammeChange change, CancellationToken cancellationToken) =>
        request.ToSheet().TryGet(out var sheet, out var broken)
            ? await change.ApplyAsync(id, ifMatch, (programme, _) => programme.Revise(sheet), cancellationToken)
            : broken.ToProblem();
}
