using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Deadlines.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines;

internal static class GetDeadline
{
    public static void MapGetDeadline(this IEndpointRouteBuilder app) => app
        .MapGet("/{deadlineId}", HandleAsync)
        .WithName("GetDeadline")
        .WithSummary("Reads one deadline as it is today: its article, its formula, and what went in.");

    private static async Task<Results<Ok<DeadlineDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, string deadlineId, DeadlineReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var reading, out var unseen))
            return unseen.ToProblem();
        if (reading.Deadlines.FirstOrDefault(candidate => candidate.Id == deadlineId) is not { } deadline)
            return new DeadlineNotFound(deadlineId).ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(new DeadlineDetails(reading.Day, deadline));
    }
}

/// <param name="Day">The day on the hub's calendar for which it holds.</param>
/// <param name="Deadline">The deadline.</param>
internal sealed record DeadlineDetails(DateOnly Day, Deadline Deadline);
