using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class EditResource
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPut("/{id:guid}", HandleAsync)
            .WithName("EditResource")
            .WithSummary("Replaces what is said of a resource, and to whom it is visible; a published one tells its readers.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ResourceDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, ResourceRequest request, ResourceChange change, CancellationToken cancellationToken) =>
        request.ToRecord().TryGet(out var record, out var broken)
            ? await change.ApplyAsync(id, ifMatch, resource => resource.Revise(record), cancellationToken)
            : broken.ToProblem();
}
