using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class WithdrawProgramme
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPost("/{id:guid}/withdraw", HandleAsync)
            .WithName("WithdrawProgramme")
            .WithSummary("Takes a programme out of the catalogue for good; its sessions to come must be cancelled before.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static Task<Results<Ok<ProgrammeDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, ProgrammeChange change, CancellationToken cancellationToken) =>
        change.ApplyAsync(id, ifMatch, (programme, today) => programme.Withdraw(change.Now, today), cancellationToken);
}
