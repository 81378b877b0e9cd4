using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Decisions;

internal static class ListDecisions
{
    public static void MapListDecisions(this IEndpointRouteBuilder app) => app
        .MapGet("/decisions", HandleAsync)
        .WithName("ListDecisions")
        .WithSummary("Lists what the committee decided, latest first, with what each changes and what replaced it.");

    private static async Task<Results<Ok<Page<DecisionView>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        string? sort,
        [AsParameters] PageRequest page,
        PartnershipDbContext context,
        SeatedAgreementReader reader,
        DecisionReader decisions,
        CurrentUser user,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        var unknown = new Check().OneOf<ListOrder>(sort, "sort", out var order).Error;
        if ((page.TryRead<int?>(out var after) ?? unknown) is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        var until = around.LeftOn(user);
        var isOldest = order == ListOrder.Oldest;
        var found = context.Meetings.AsNoTracking()
            .Where(meeting => meeting.AgreementId == agreementId && (until == null || meeting.Day < until))
            .SelectMany(meeting => meeting.Decisions, (meeting, decision) => new { meeting.Number, meeting.Day, Decision = decision })
            .Where(row => after == null || (isOldest ? row.Decision.Number > after : row.Decision.Number < after));
        var rows = await (isOldest ? found.OrderBy(row => row.Decision.Number) : found.OrderByDescending(row => row.Decision.Number)).Take(page.Size + 1).ToListAsync(cancellationToken);
        var replaced = await decisions.ReplacedAsync(agreementId, cancellationToken);
        var answers = await decisions.AnswersAsync(agreementId, cancellationToken);
        return TypedResults.Ok(Page.Of([.. rows.Select(row => DecisionView.Of(row.Decision, row.Number, row.Day, replaced) with { Answers = [.. answers[row.Decision.Number]] })], page.Size, row => row.Number, http));
    }
}
