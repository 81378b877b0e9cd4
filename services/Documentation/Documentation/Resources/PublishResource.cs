using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class PublishResource
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPost("/{id:guid}/publish", HandleAsync)
            .WithName("PublishResource")
            .WithSummary("Publishes a draft to those for whom it is visible.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static Task<Results<Ok<ResourceDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, ResourceChange change, CancellationToken cancellationToken) =>
        change.ApplyAsync(id, ifMatch, resource => resource.Publish(change.Now), cancellationToken);
}
