using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Events.Journal;

/// <summary>
/// Every event of every hub, for a process of the system that follows the journal. It stands outside the service's public path: the gateway leads
/// nobody here, and the documents for programmers do not show it.
/// </summary>
internal static class ReadWholeJournal
{
    private const int MostEntries = 500;

    public static void MapWholeJournal(this IEndpointRouteBuilder app) =>
        app.MapGet("/journal/whole", HandleAsync).RequireAuthorization(Policies.Service).ExcludeFromDescription();

    private static async Task<Results<Ok<WholeJournal>, ProblemHttpResult>> HandleAsync(long? after, int? limit, JournalReader journal, CancellationToken cancellationToken)
    {
        var from = after ?? 0;
        var wanted = limit ?? MostEntries;
        var head = await journal.HeadAsync(cancellationToken);
        // A position from before a restored backup: what stands there may be another event now.
        if (from < 0 || from > head)
            return new InvalidCursor().ToProblem();
        return new Check().That(wanted is >= 1 and <= MostEntries, "limit", "out-of-range", $"limit is a number from 1 to {MostEntries}.").Error is { } invalid
            ? invalid.ToProblem()
            : TypedResults.Ok(new WholeJournal(await journal.ReadWholeAsync(from, head, wanted, cancellationToken), head));
    }
}
