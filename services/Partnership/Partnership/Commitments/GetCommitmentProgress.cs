using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Commitments;

internal static class GetCommitmentProgress
{
    public static void MapGetCommitmentProgress(this IEndpointRouteBuilder app) => app
        .MapGet("/progress", HandleAsync)
        .WithName("GetCommitmentProgress")
        .WithSummary("Counts the commitments of an agreement by party and by how they stand today, without those set aside, and names the articles that have any.");

    private static async Task<Results<Ok<CommitmentProgress>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, PartnershipDbContext context, AgreementMoments moments, CancellationToken cancellationToken)
    {
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen.ToProblem();
        var register = await context.Commitments.AsNoTracking()
            .Where(commitment => commitment.AgreementId == agreementId && commitment.Aside == null)
            .Select(commitment => new CommitmentFacts(
                commitment.IsCommon,
                commitment.Party,
                commitment.Schedule == null ? null : commitment.Schedule.Kind,
                commitment.NextDueOn,
                commitment.Fulfilled,
                commitment.EndedOn,
                commitment.PutOff))
            .ToListAsync(cancellationToken);
        // Set aside or not: whoever looks for a line finds it under its article.
        var articles = await context.Commitments.AsNoTracking()
            .Where(commitment => commitment.AgreementId == agreementId)
            .GroupBy(commitment => commitment.Article)
            .OrderBy(lines => lines.Min(line => line.Number))
            .Select(lines => lines.Key ?? CommitmentFilter.NoArticle)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(CommitmentProgress.Of(register, articles, moment));
    }
}

/// <summary>How far the parties are.</summary>
/// <param name="Day">The day on the hub's calendar for which it holds.</param>
/// <param name="Parties">A line for each party, in the order of the text; then one for what all promise, and one for what nobody who signs promises, where there is any.</param>
/// <param name="Articles">Those that have lines in the register, in its order, to ask for lines by; <c>-</c> for lines outside articles.</param>
internal sealed record CommitmentProgress(DateOnly Day, IReadOnlyList<ProgressLine> Parties, IReadOnlyList<string> Articles)
{
    public static CommitmentProgress Of(IReadOnlyList<CommitmentFacts> register, IReadOnlyList<string> articles, AgreementMoment moment)
    {
        var standings = register.ToLookup(
            commitment => (commitment.Promisor, commitment.Promisor == Promisor.Party ? commitment.Party : null),
            commitment => (State: CommitmentStates.Of(commitment.Schedule, commitment.NextDueOn, commitment.Fulfilled, commitment.EndedOn, moment.Span.To, moment.Today), IsPutOff: commitment.PutOff > 0));
        // Whoever promises has a line, or the lines would not add up to the register.
        var promising = register.Where(commitment => commitment.Promisor == Promisor.Party).Select(commitment => commitment.Party!);
        var own = moment.Parties.Union(promising, StringComparer.Ordinal).Select(slug => ProgressLine.Of(Promisor.Party, slug, standings[(Promisor.Party, slug)]));
        ProgressLine[] others = [
            ProgressLine.Of(Promisor.Everybody, null, standings[(Promisor.Everybody, null)]),
            ProgressLine.Of(Promisor.Nobody, null, standings[(Promisor.Nobody, null)]),
        ];
        return new(moment.Today, [.. own, .. others.Where(line => line.Total > 0)], articles);
    }
}

/// <param name="Promisor">Whose they are.</param>
/// <param name="Party">Slug of the party, where they are one's.</param>
/// <param name="Total">All of them.</param>
/// <param name="Done">Kept, with proof.</param>
/// <param name="Ongoing">Lasting as long as the agreement.</param>
/// <param name="Planned">To be kept on a day to come.</param>
/// <param name="Overdue">A day passed without.</param>
/// <param name="Unplanned">Nobody has said by when.</param>
/// <param name="PutOff">Of all of them, those of which a day passed without and was put off since: they are among the others as well.</param>
internal sealed record ProgressLine(Promisor Promisor, string? Party, int Total, int Done, int Ongoing, int Planned, int Overdue, int Unplanned, int PutOff)
{
    public static ProgressLine Of(Promisor promisor, string? party, IEnumerable<(CommitmentState State, bool IsPutOff)> lines)
    {
        var standings = lines.ToList();
        var counts = standings.CountBy(line => line.State).ToDictionary();
        int Count(CommitmentState state) => counts.GetValueOrDefault(state);
        return new(
            promisor,
            party,
            counts.Values.Sum(),
            Count(CommitmentState.Done),
            Count(CommitmentState.Ongoing),
            Count(CommitmentState.Planned),
            Count(CommitmentState.Overdue),
            Count(CommitmentState.Unplanned),
            standings.Count(line => line.IsPutOff));
    }
}
