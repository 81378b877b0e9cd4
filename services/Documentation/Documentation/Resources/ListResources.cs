using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class ListResources
{
    private const int MaxWords = 200;

    public static void Map(IEndpointRouteBuilder group) =>
        group.MapGet(string.Empty, HandleAsync)
            .WithName("ListResources")
            .WithSummary("Searches what the caller may read: the best match first, or by title when no words are given. Staff also finds its hub's drafts.")
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<ResourceSummary>>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        [AsParameters] Filter filter, [AsParameters] PageRequest page, ResourceSearch search, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        var check = new Check()
            .OptionalText(filter.Words, "q", MaxWords)
            .OptionalText(filter.Hub, "hub", MaxWords)
            .OneOf<ActivityFamily>(filter.Family, "family", out var family)
            .OneOf<ResourceType>(filter.Type, "type", out var type);
        if (check.Error is { } invalid)
            return invalid.ToProblem();
        if (page.TryRead<ResourceCursor>(out var after) is { } foreign)
            return foreign.ToProblem();
        var words = string.IsNullOrWhiteSpace(filter.Words) ? null : filter.Words;
        if (after is { } key && !key.Fits(words))
            return new InvalidCursor().ToProblem();
        var rows = await search.FindAsync(new ResourceQuestion(words, family, type, filter.Hub, user.AsReader(), after, page.Size + 1), cancellationToken);
        context.MayBeKept(user);
        if (context.IsUnchanged(ETag.Of(rows.Select(row => (row.Summary.Id, row.RowVersion)))))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var cut = Page.Of(rows, page.Size, row => row.Key, context);
        return TypedResults.Ok(new Page<ResourceSummary>([.. cut.Items.Select(row => row.Summary)], cut.Next));
    }

    internal sealed record Filter
    {
        [FromQuery(Name = "q"), Description("Words to find, in French, with or without accents; \"…\" for a phrase, - to exclude.")]
        public string? Words { get; init; }

        [Description("skills-diagnostic, skills-watch, documentary-resources, scientific-culture, collaborative-work or training.")]
        public string? Family { get; init; }

        [Description("text, guide, study, report, presentation, dataset, image or video.")]
        public string? Type { get; init; }

        [Description("Slug of a hub, to see its resources alone.")]
        public string? Hub { get; init; }
    }
}
