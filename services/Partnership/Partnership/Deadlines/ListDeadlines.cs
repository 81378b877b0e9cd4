using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines;

internal static class ListDeadlines
{
    public static void MapListDeadlines(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListDeadlines")
        .WithSummary("Lists the deadlines of an agreement in force as they are today, those that cannot be computed last.");

    /// <param name="Kind">Only those of this kind.</param>
    /// <param name="Party">Only those that concern this party.</param>
    /// <param name="Actor">Only those that this party has to see to: its own, and those of no party alone that concern it.</param>
    /// <param name="State">Only those in this state, or in one of several between commas.</param>
    /// <param name="Until">Only those due by this day, and those of which no day is known.</param>
    /// <param name="Sort">By the day by which they are to be done, or by the one on which to begin; those without a day come last.</param>
    internal sealed record Filter(string? Kind, string? Party, string? Actor, string? State, DateOnly? Until, string? Sort);

    private static async Task<Results<Ok<DeadlinePage>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, [AsParameters] Filter filter, [AsParameters] PageRequest page, DeadlineReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        var unknown = Read(filter, out var kind, out var order, out var states);
        if ((page.TryRead<DeadlinePlace>(out var after) ?? unknown) is { } refusal)
            return refusal.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var reading, out var unseen))
            return unseen.ToProblem();
        // Computed, not stored: an agreement has some dozens, and one for each time of its commitments.
        var rows = reading.Deadlines
            .Where(deadline => (kind is null || deadline.Kind == kind) && (states.Count == 0 || states.Contains(deadline.State)))
            .Where(deadline => string.IsNullOrEmpty(filter.Party) || deadline.Parties.Contains(filter.Party, StringComparer.Ordinal))
            .Where(deadline => string.IsNullOrEmpty(filter.Actor) || deadline.IsFor(filter.Actor))
            .Where(deadline => filter.Until is null || !(deadline.LegalDate > filter.Until))
            .Where(deadline => after is null || DeadlineEngine.PlaceOf(deadline, order).IsAfter(after))
            .OrderBy(deadline => DeadlineEngine.PlaceOf(deadline, order).Day)
            .ThenBy(deadline => deadline.Id, StringComparer.Ordinal)
            .Take(page.Size + 1)
            .ToList();
        var cut = Page.Of(rows, page.Size, row => DeadlineEngine.PlaceOf(row, order), http);
        return TypedResults.Ok(new DeadlinePage(cut.Items, cut.Next, reading.Day));
    }

    private static Invalid? Read(Filter filter, out DeadlineKind? kind, out DeadlineOrder? order, out IReadOnlySet<DeadlineState> states) =>
        new Check().OneOf(filter.Kind, "kind", out kind).OneOf(filter.Sort, "sort", out order).States(filter.State, out states).Error;
}

/// <summary>One page of deadlines.</summary>
/// <param name="Items">The deadlines.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
/// <param name="Day">The day on the hub's calendar for which they hold.</param>
internal sealed record DeadlinePage(IReadOnlyList<Deadline> Items, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Next, DateOnly Day);
