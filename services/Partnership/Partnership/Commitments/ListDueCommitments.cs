using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class ListDueCommitments
{
    public static void MapListDueCommitments(this IEndpointRouteBuilder app) => app
        .MapGet("/commitments/due", HandleAsync)
        .WithTags("Commitments")
        .WithName("ListDueCommitments")
        .WithSummary("Lists, by day, what is late and what comes due in all agreements: for a partner its own and what all promise, for the hub's staff everything.");

    private static async Task<Results<Ok<DueCommitments>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, PartnershipDbContext context, CurrentUser user, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<Place>(out var after) is { } invalid)
            return invalid.ToProblem();
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => hub.Hub == user.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(user.RequiredHub).ToProblem();
        var today = hub.DayOf(clock.GetUtcNow());
        var waiting = context.Commitments.AsNoTracking()
            .Where(commitment => commitment.Hub == user.Hub && commitment.NextDueOn != null)
            .Concerning(user.IsStaff ? null : user.Organisation)
            .Join(context.Agreements.VisibleTo(user), commitment => commitment.AgreementId, agreement => agreement.Id, (commitment, agreement) => new { commitment, agreement })
            // What all promise binds no longer who has left: what was due before stays its own.
            .Where(line => user.IsStaff || !line.commitment.IsCommon || line.agreement.Parties.Any(party => party.Slug == user.Organisation && (party.LeftOn == null || line.commitment.NextDueOn < party.LeftOn)));
        var late = await waiting.CountAsync(line => line.commitment.NextDueOn < today, cancellationToken);
        var all = await waiting.CountAsync(cancellationToken);
        var (day, id) = after ?? new Place(DateOnly.MinValue, Guid.Empty);
        var rows = await waiting
            .Where(line => line.commitment.NextDueOn > day || (line.commitment.NextDueOn == day && line.commitment.Id > id))
            .OrderBy(line => line.commitment.NextDueOn)
            .ThenBy(line => line.commitment.Id)
            .Take(page.Size + 1)
            .Select(line => new DueCommitment(
                line.commitment.Id,
                line.commitment.AgreementId,
                line.agreement.Title,
                line.commitment.Number,
                line.commitment.Party,
                line.commitment.IsCommon,
                line.commitment.Text,
                line.commitment.Owner,
                line.commitment.NextDueOn!.Value,
                line.commitment.NextDueOn < today))
            .ToListAsync(cancellationToken);
        var listed = Page.Of(rows, page.Size, row => new Place(row.DueOn, row.Id), http);
        return TypedResults.Ok(new DueCommitments(today, late, all - late, listed.Items, listed.Next));
    }

    private sealed record Place(DateOnly DueOn, Guid Id);
}

/// <summary>What waits, of all agreements.</summary>
/// <param name="Day">The day on the hub's calendar for which it holds.</param>
/// <param name="Late">How many commitments have a day that passed.</param>
/// <param name="Due">How many others have a day to come.</param>
/// <param name="Items">A page of them, earliest first.</param>
/// <param name="Next">Cursor of the next page, or null on the last one.</param>
internal sealed record DueCommitments(DateOnly Day, int Late, int Due, IReadOnlyList<DueCommitment> Items, string? Next);

internal sealed record DueCommitment(
    Guid Id, Guid AgreementId, string Agreement, int Number, string? Party, bool IsCommon, string Text, string? Owner, DateOnly DueOn, bool IsLate);
