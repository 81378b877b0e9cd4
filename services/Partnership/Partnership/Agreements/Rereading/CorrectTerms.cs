using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

internal static class CorrectTerms
{
    public static void MapCorrectTerms(this IEndpointRouteBuilder app)
    {
        app.MapPut("/{id:guid}/reading/terms", HandleAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("CorrectTerms")
            .WithSummary("Says what the title and the terms of a draft are, each with its lines; what is left out is as the rules read it. The whole text is then read again.");
        app.MapDelete("/{id:guid}/reading/terms", (Guid id, IfMatch ifMatch, Rereader rereader, CancellationToken cancellationToken) => rereader.MakeAsync(
                id,
                ifMatch,
                (agreement, _) => agreement.Corrections with { Title = null, Term = null, Renewal = null, Termination = null, Originals = null },
                cancellationToken))
            .RequireAuthorization(Policies.Staff)
            .WithName("ReadTermsByRules")
            .WithSummary("Goes back to the title and the terms that the rules read in a draft.");
    }

    /// <param name="Title">The title.</param>
    /// <param name="Term">Start, length and end.</param>
    /// <param name="Renewal">Whether and how it is renewed.</param>
    /// <param name="Termination">How a party ends it early.</param>
    /// <param name="Originals">How many are signed.</param>
    internal sealed record Request(
        TitleCorrection? Title = null, TermCorrection? Term = null, RenewalCorrection? Renewal = null, TerminationCorrection? Termination = null, OriginalsCorrection? Originals = null);

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(Guid id, IfMatch ifMatch, Request request, Rereader rereader, CancellationToken cancellationToken) =>
        rereader.MakeAsync(
            id,
            ifMatch,
            (agreement, document) =>
            {
                var check = new Check().Title(request.Title, document).Term(request.Term, document).Renewal(request.Renewal, document)
                    .Termination(request.Termination, document).Originals(request.Originals, document);
                if (check.Error is { } invalid)
                    return invalid;
                var before = agreement.Corrections;
                return before with
                {
                    Title = rereader.Sign(request.Title is { } title ? title with { Text = title.Text.Trim() } : null, before.Title),
                    Term = rereader.Sign(request.Term, before.Term),
                    Renewal = rereader.Sign(request.Renewal, before.Renewal),
                    Termination = rereader.Sign(request.Termination, before.Termination),
                    Originals = rereader.Sign(request.Originals, before.Originals),
                };
            },
            cancellationToken);
}
