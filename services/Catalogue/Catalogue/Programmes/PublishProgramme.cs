using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class PublishProgramme
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPost("/{id:guid}/publish", HandleAsync)
            .WithName("PublishProgramme")
            .WithSummary("Publishes a draft, with its sessions.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static Task<Results<Ok<ProgrammeDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, ProgrammeChange change, CancellationToken cancellationToken) =>
        change.ApplyAsync(id, ifMatch, (programme, today) => programme.Publish(change.Now, today), cancellationToken);
}
