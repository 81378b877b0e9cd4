using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Due;

internal static class ListDueDeadlines
{
    public static void MapListDueDeadlines(this IEndpointRouteBuilder app) => app
        .MapGet("/due", HandleAsync)
        .WithName("ListDueDeadlines")
        .WithSummary("Lists, by day, what was missed, is due today or is to be prepared, in all agreements: for a partner what it has to see to, for the hub's staff everything.");

    private static async Task<Results<Ok<DueDeadlines>, ProblemHttpResult>> HandleAsync(
        string? state,
        [AsParameters] PageRequest page,
        PartnershipDbContext context,
        DueReader reader,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var unknown = new Check().States(state, out var states).Error;
        if ((page.TryRead<DuePlace>(out var after) ?? unknown) is { } refusal)
            return refusal.ToProblem();
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => hub.Hub == user.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(user.RequiredHub).ToProblem();
        var today = hub.DayOf(clock.GetUtcNow());
        var open = await reader.ReadAsync(today, cancellationToken);
        var rows = open
            .Where(one => states.Count == 0 ? DueReader.IsDue(one.Deadline.State) : states.Contains(one.Deadline.State))
            .Where(one => after is null || DuePlace.Of(one).IsAfter(after))
            .OrderBy(one => DuePlace.Of(one).Day)
            .ThenBy(one => one.Source.Agreement.Id)
            .ThenBy(one => one.Deadline.Id, StringComparer.Ordinal)
            .Take(page.Size + 1)
            .ToList();
        var cut = Page.Of(rows, page.Size, DuePlace.Of, http);
        int Count(DeadlineState counted) => open.Count(one => one.Deadline.State == counted);
        return TypedResults.Ok(new DueDeadlines(
            today, Count(DeadlineState.Missed), Count(DeadlineState.DueToday), Count(DeadlineState.Approaching), [.. cut.Items.Select(DueDeadline.Of)], DueParty.Of(cut.Items), cut.Next));
    }
}

/// <summary>What is next, of all agreements.</summary>
/// <param name="Day">The day on the hub's calendar for which it holds.</param>
/// <param name="Missed">How many were missed, and nothing has answered since.</param>
/// <param name="DueToday">How many are due today.</param>
/// <param name="Approaching">How many are to be prepared.</param>
/// <param name="Items">A page of them, earliest first.</param>
/// <param name="Parties">The parties of the agreements on the page, to name them by.</param>
/// <param name="Next">Cursor of the next page, or null on the last one.</param>
internal sealed record DueDeadlines(DateOnly Day, int Missed, int DueToday, int Approaching, IReadOnlyList<DueDeadline> Items, IReadOnlyList<DueParty> Parties, string? Next);

/// <param name="AgreementId">The agreement.</param>
/// <param name="Agreement">Its title.</param>
/// <param name="Deadline">One of its deadlines.</param>
internal sealed record DueDeadline(Guid AgreementId, string Agreement, Deadline Deadline)
{
    public static DueDeadline Of(OpenDeadline open) => new(open.Source.Agreement.Id, open.Source.Agreement.Title, open.Deadline);
}

internal sealed record DueParty(string Slug, string Name)
{
    public static IReadOnlyList<DueParty> Of(IEnumerable<OpenDeadline> open) => [.. open
        .Select(one => one.Source.Agreement).DistinctBy(agreement => agreement.Id)
        .SelectMany(agreement => agreement.Parties).DistinctBy(party => party.Slug, StringComparer.Ordinal)
        .Select(party => new DueParty(party.Slug, party.Name))];
}
