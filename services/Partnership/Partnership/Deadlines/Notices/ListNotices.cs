using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class ListNotices
{
    public static void MapListNotices(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("ListNotices")
        .WithSummary("Lists the letters of an agreement, latest first, those that were withdrawn among them, or those of a purpose or a sender.");

    private static async Task<Results<Ok<Page<NoticeView>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, string? purpose, string? from, string? sort, [AsParameters] PageRequest page, PartnershipDbContext context, AgreementMoments moments, HttpContext http, CancellationToken cancellationToken)
    {
        var unknown = new Check().OneOf<NoticePurpose>(purpose, "purpose", out var asked).OneOf<ListOrder>(sort, "sort", out var order).Error;
        if ((page.TryRead<Guid?>(out var after) ?? unknown) is { } invalid)
            return invalid.ToProblem();
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out _, out var unseen))
            return unseen.ToProblem();
        var found = context.NoticeLetters.AsNoTracking()
            .Where(letter => letter.AgreementId == agreementId && (asked == null || letter.Purpose == asked) && (from == null || letter.Sender == from));
        var ordered = order == ListOrder.Oldest
            ? found.Where(letter => after == null || letter.Id > after).OrderBy(letter => letter.Id)
            : found.Where(letter => after == null || letter.Id < after).OrderByDescending(letter => letter.Id);
        var rows = await ordered.Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of([.. rows.Select(NoticeView.Of)], page.Size, row => row.Id, http));
    }
}
