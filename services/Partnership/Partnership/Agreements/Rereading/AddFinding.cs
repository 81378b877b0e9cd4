using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Findings;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class AddFinding
{
    private const int MaxWords = 1_000;
    private const int MaxArticle = 50;
    private const int MostAdded = 200;

    public static void MapAddFinding(this IEndpointRouteBuilder app) => app
        .MapPost("/{id:guid}/findings", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("AddFinding")
        .WithSummary("Adds something that does not agree in the text and no rule saw: to a draft, which is read again with it, and to an agreement in force, in whose register it is closed as the others.");

    /// <param name="Words">What does not agree.</param>
    /// <param name="FirstLine">First line of the text, counted from 1.</param>
    /// <param name="LastLine">Last line, included.</param>
    /// <param name="Article">In the place of lines, once the agreement is in force: the article that it is about.</param>
    internal sealed record Request(string Words, int? FirstLine = null, int? LastLine = null, string? Article = null)
    {
        public FindingAddition OnLines() => new(Words.Trim(), FirstLine ?? 0, LastLine ?? 0);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, Request request, PartnershipDbContext context, CurrentUser user, Rereader rereader, NoteFinding register, CancellationToken cancellationToken)
    {
        var check = new Check().Text(request.Words, "words", MaxWords).OptionalText(request.Article, "article", MaxArticle);
        if (check.Error is { } invalid)
            return invalid.ToProblem();
        return await context.Agreements.VisibleTo(user).AnyAsync(agreement => agreement.Id == id && agreement.InForceFrom != null, cancellationToken)
            ? await register.MakeAsync(id, ifMatch, request, cancellationToken)
            : await rereader.MakeAsync(
                id,
                ifMatch,
                (agreement, document) =>
                {
                    check.That(agreement.Corrections.Findings.Count < MostAdded, "words", "too-many", $"At most {MostAdded} findings are added to a draft.").Lines(request.OnLines(), document, "");
                    return check.Error is { } wrong
                        ? wrong
                        : agreement.Corrections with { Findings = [.. agreement.Corrections.Findings, rereader.Sign(request.OnLines())!] };
                },
                cancellationToken);
    }
}
