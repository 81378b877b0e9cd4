using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Audit;

internal static class ListAuditEntries
{
    private const int MaxSubject = 100;

    public static void MapAudit(this IEndpointRouteBuilder app) => app
        .MapGet("/agreements/{agreementId:guid}/audit", HandleAsync)
        .WithTags("Audit")
        .WithName("ListAuditEntries")
        .WithSummary("Lists who changed what of an agreement, when, from what to what, latest first.");

    /// <param name="Subject">Only changes of this sort of thing: <c>agreement</c>, <c>commitment</c>.</param>
    /// <param name="SubjectId">Only changes of this one.</param>
    internal sealed record Filter(string? Subject, Guid? SubjectId);

    private static async Task<Results<Ok<Page<AuditView>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId,
        [AsParameters] Filter filter,
        [AsParameters] PageRequest page,
        PartnershipDbContext context,
        CurrentUser user,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if ((page.TryRead<long?>(out var after) ?? new Check().OptionalText(filter.Subject, "subject", MaxSubject).Error) is { } invalid)
            return invalid.ToProblem();
        if (!await context.Agreements.VisibleTo(user).AnyAsync(agreement => agreement.Id == agreementId, cancellationToken))
            return new AgreementNotFound().ToProblem();
        var rows = await context.AuditEntries.AsNoTracking()
            .Where(entry => entry.AgreementId == agreementId && (after == null || entry.Id < after))
            .Where(entry => (filter.Subject == null || entry.Subject == filter.Subject) && (filter.SubjectId == null || entry.SubjectId == filter.SubjectId))
            .OrderByDescending(entry => entry.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of([.. rows.Select(AuditView.Of)], page.Size, row => row.Id, http));
    }
}

internal sealed record AuditView(
    long Id, string Subject, Guid SubjectId, AuditAction Action, IReadOnlyList<AuditChange> Changes, string ChangedBy, string? Organisation, DateTimeOffset ChangedAt)
{
    public static AuditView Of(AuditEntry entry) => new(
        entry.Id, entry.Subject, entry.SubjectId, entry.Action, entry.Changes, entry.ChangedBy, entry.Organisation, entry.ChangedAt);
}
