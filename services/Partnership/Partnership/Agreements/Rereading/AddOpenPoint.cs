using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class AddOpenPoint
{
    private const int MaxQuestion = 500;
    private const int MostAdded = 200;

    public static void MapAddOpenPoint(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/open-points", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AddOpenPoint")
        .WithSummary("Adds to a draft something that its text leaves undefined and no rule saw.");

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(Guid id, IfMatch ifMatch, PointAddition point, Rereader rereader, CancellationToken cancellationToken) =>
        rereader.MakeAsync(
            id,
            ifMatch,
            (agreement, document) =>
            {
                var check = new Check().Text(point.Question, "question", MaxQuestion)
                    .That(point.Owner is null || agreement.PartySlugs.Contains(point.Owner, StringComparer.Ordinal), "owner", "agreement.not-a-party", "owner is not a party of this agreement.")
                    .That(agreement.Corrections.Points.Count < MostAdded, "question", "too-many", $"At most {MostAdded} points are added to a draft.")
                    .Lines(point, document, "");
                return check.Error is { } invalid
                    ? invalid
                    : agreement.Corrections with { Points = [.. agreement.Corrections.Points, rereader.Sign(point with { Question = point.Question.Trim() })!] };
            },
            cancellationToken);
}
