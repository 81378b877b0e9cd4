using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class CancelSession
{
    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPost("/{id:guid}/sessions/{sessionId:guid}/cancel", HandleAsync)
            .WithName("CancelSession")
            .WithSummary("Cancels a session that is not over, with a reason for the public.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static async Task<Results<Ok<ProgrammeDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, Guid sessionId, IfMatch ifMatch, Request request, ProgrammeChange change, CancellationToken cancellationToken) =>
        new Check().Text(request.Reason, "reason", ProgrammeLimits.Summary).Error is { } invalid
            ? invalid.ToProblem()
            : await change.ApplyAsync(
                id, ifMatch, (programme, today) => programme.CancelSession(sessionId, request.Reason!.Trim(), change.Now, today), cancellationToken);

    internal sealed record Request
    {
        /// <summary>Why, in words for the public.</summary>
        [Required]
        public string? Reason { get; init; }
    }
}
