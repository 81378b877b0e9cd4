using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class AddFinding
{
    private const int MaxWords = 1_000;
    private const int MostAdded = 200;

    public static void MapAddFinding(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/findings", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AddFinding")
        .WithSummary("Adds to a draft something that does not agree in its text and no rule saw.");

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(Guid id, IfMatch ifMatch, FindingAddition finding, Rereader rereader, CancellationToken cancellationToken) =>
        rereader.MakeAsync(
            id,
            ifMatch,
            (agreement, document) =>
            {
                var check = new Check().Text(finding.Words, "words", MaxWords)
                    .That(agreement.Corrections.Findings.Count < MostAdded, "words", "too-many", $"At most {MostAdded} findings are added to a draft.")
                    .Lines(finding, document, "");
                return check.Error is { } invalid
                    ? invalid
                    : agreement.Corrections with { Findings = [.. agreement.Corrections.Findings, rereader.Sign(finding with { Words = finding.Words.Trim() })!] };
            },
            cancellationToken);
}
