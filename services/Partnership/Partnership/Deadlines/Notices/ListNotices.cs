using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class ListNotices
{
    public static void MapListNotices(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListNotices")
        .WithSummary("Lists the letters of an agreement, latest first, those that were withdrawn among them.");

    private static async Task<Results<Ok<Page<NoticeView>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, [AsParameters] PageRequest page, PartnershipDbContext context, AgreementMoments moments, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<Guid?>(out var after) is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen.ToProblem();
        var rows = await context.NoticeLetters.AsNoTracking()
            .Where(letter => letter.AgreementId == agreementId && (after == null || letter.Id < after))
            .OrderByDescending(letter => letter.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of([.. rows.Select(NoticeView.Of)], page.Size, row => row.Id, http));
    }
}
