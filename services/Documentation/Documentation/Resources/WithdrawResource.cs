using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class WithdrawResource
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPost("/{id:guid}/withdraw", HandleAsync)
            .WithName("WithdrawResource")
            .WithSummary("Withdraws a resource for good; a tombstone says that it existed.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static Task<Results<Ok<ResourceDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, ResourceChange change, CancellationToken cancellationToken) =>
        change.ApplyAsync(id, ifMatch, resource => resource.Withdraw(change.Now), cancellationToken);
}
