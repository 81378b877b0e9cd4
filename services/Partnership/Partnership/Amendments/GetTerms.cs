using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

internal static class GetTerms
{
    public static void MapGetTerms(this IEndpointRouteBuilder app)
    {
        app.MapGet("/terms", OnAsync)
            .WithName("GetTerms")
            .WithSummary("Reads what was, is or will be in force on a day, today when it is left out: each value with the article or the amendment that sets it.");
        app.MapGet("/terms/difference", BetweenAsync)
            .WithName("GetTermsDifference")
            .WithSummary("Reads what differs between what was in force on two days.");
    }

    private static async Task<Results<Ok<AgreementVersion>, ProblemHttpResult>> OnAsync(
        Guid agreementId, DateOnly? on, AmendmentReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(around.History.On(on ?? around.Today));
    }

    private static async Task<Results<Ok<TermsDifference>, ProblemHttpResult>> BetweenAsync(
        Guid agreementId, DateOnly from, DateOnly to, AmendmentReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Check().That(from <= to, "to", "before-from", "to is not before from.").Error is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        var (before, after) = (around.History.On(from), around.History.On(to));
        return TypedResults.Ok(new TermsDifference(from, to, before.IsInForce, after.IsInForce, before.To(after)));
    }
}

/// <param name="From">The earlier day.</param>
/// <param name="To">The later day.</param>
/// <param name="FromInForce">Whether the agreement binds on the earlier day.</param>
/// <param name="ToInForce">Whether it does on the later day.</param>
/// <param name="Changes">What differs in the terms; empty when nothing does.</param>
internal sealed record TermsDifference(DateOnly From, DateOnly To, bool FromInForce, bool ToInForce, IReadOnlyList<TermDifference> Changes);
