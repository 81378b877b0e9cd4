using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Hubs;
using SkillsHub.Contracts;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

internal static class ListProgrammes
{
    private const int MaxWords = 200;

    public static void Map(IEndpointRouteBuilder group) =>
        group.MapGet(string.Empty, HandleAsync)
            .WithName("ListProgrammes")
            .WithSummary("Searches the programmes: the best match first, or by title when no words are given. Staff also finds its hub's drafts; what is withdrawn is found by its id alone.")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<ProgrammeSummary>>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageRequest page, ProgrammeSearch search, CurrentUser user, HubCalendar calendar, HttpContext context, CancellationToken cancellationToken)
    {
        var check = new Check()
            .OptionalText(filter.Words, "q", MaxWords)
            .OptionalText(filter.Hub, "hub", MaxWords)
            .OneOf<TrainingPathway>(filter.Pathway, "pathway", out var pathway)
            .OneOf<SessionModality>(filter.Modality, "modality", out var modality);
        if (check.Error is { } invalid)
            return invalid.ToProblem();
        if (page.TryRead<ProgrammeCursor>(out var after) is { } foreign)
            return foreign.ToProblem();
        var words = string.IsNullOrWhiteSpace(filter.Words) ? null : filter.Words;
        if (after is { } key && !key.Fits(words))
            return new InvalidCursor().ToProblem();
        var question = new ProgrammeQuestion(words, pathway, modality, filter.Hub, user.IsStaff ? user.Hub : null, await calendar.DaysAsync(cancellationToken), after, page.Size + 1);
        var rows = await search.FindAsync(question, cancellationToken);
        context.MayBeKept(user);
        if (context.IsUnchanged(ETag.Of(rows.Select(row => (row.Summary.Id, row.RowVersion)), ProgrammeTag.DaysOf(rows))))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var cut = Page.Of(rows, page.Size, row => row.Key, context);
        return TypedResults.Ok(new Page<ProgrammeSummary>([.. cut.Items.Select(row => row.Summary)], cut.Next));
    }

    internal sealed record Filter
    {
        [Microsoft.AspNetCore.Mvc.FromQuery(Name = "q"), Description("Words to find, in French, with or without accents; \"…\" for a phrase, - to exclude.")]
        public string? Words { get; init; }

        [Description("social-promotion, apprenticeship, inter-company, intra-company, work-based or entrepreneurship.")]
        public string? Pathway { get; init; }

        [Description("onSite, remote or mixed: only programmes that have such a session to come or under way.")]
        public string? Modality { get; init; }

        [Description("Slug of a hub, to see its programmes alone.")]
        public string? Hub { get; init; }
    }
}
