using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Audit;

internal static class ListAuditEntries
{
    private const int MaxSubject = 100;

    // A party that left reads of the committee's work no more.
    private static readonly IReadOnlyList<string> OfCommittee = ["meeting", "steeringCommittee"];

    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        app.MapGet("/agreements/{agreementId:guid}/audit", OfAgreementAsync)
            .WithTags("Audit")
            .WithName("ListAuditEntries")
            .WithSummary("Lists who changed what of an agreement, when, from what to what, latest first; to the hub's staff also of a draft that was given up.");
        app.MapGet("/audit", OfHubAsync)
            .RequireAuthorization(Policies.Staff)
            .WithTags("Audit")
            .WithName("ListHubAuditEntries")
            .WithSummary("Lists who changed what in the hub, of all agreements and of what belongs to none, latest first.");
    }

    /// <param name="Subject">Only changes of this sort of thing: <c>agreement</c>, <c>commitment</c>.</param>
    /// <param name="SubjectId">Only changes of this one.</param>
    internal sealed record Filter(string? Subject, Guid? SubjectId);

    private static async Task<Results<Ok<Page<AuditView>>, ProblemHttpResult>> OfAgreementAsync(
        Guid agreementId,
        [AsParameters] Filter filter,
        [AsParameters] PageRequest page,
        PartnershipDbContext context,
        CurrentUser user,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        // What was given up is read no more, but who did so must be.
        var agreements = user.IsStaff ? context.Agreements.Where(agreement => agreement.Hub == user.Hub) : context.Agreements.VisibleTo(user);
        if (!await agreements.AnyAsync(agreement => agreement.Id == agreementId, cancellationToken))
            return new AgreementNotFound().ToProblem();
        var entries = context.AuditEntries.Where(entry => entry.AgreementId == agreementId);
        if (!user.IsStaff && await LeftAtAsync(agreementId, context, user, cancellationToken) is { } left)
            entries = entries.Where(entry => entry.ChangedAt < left || !OfCommittee.Contains(entry.Subject));
        return await ReadAsync(entries, filter, page, user, http, cancellationToken);
    }

    private static async Task<DateTimeOffset?> LeftAtAsync(Guid agreementId, PartnershipDbContext context, CurrentUser user, CancellationToken cancellationToken)
    {
        var day = await context.Agreements.Where(agreement => agreement.Id == agreementId)
            .SelectMany(agreement => agreement.Parties).Where(party => party.Slug == user.Organisation).Select(party => party.LeftOn)
            .SingleOrDefaultAsync(cancellationToken);
        return day is { } left ? (await context.Hubs.AsNoTracking().SingleAsync(hub => hub.Hub == user.Hub, cancellationToken)).StartOf(left) : null;
    }

    private static Task<Results<Ok<Page<AuditView>>, ProblemHttpResult>> OfHubAsync(
        [AsParameters] Filter filter,
        [AsParameters] PageRequest page,
        PartnershipDbContext context,
        CurrentUser user,
        HttpContext http,
        CancellationToken cancellationToken) =>
        ReadAsync(context.AuditEntries.Where(entry => entry.Hub == user.Hub), filter, page, user, http, cancellationToken);

    private static async Task<Results<Ok<Page<AuditView>>, ProblemHttpResult>> ReadAsync(
        IQueryable<AuditEntry> entries, Filter filter, PageRequest page, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if ((page.TryRead<long?>(out var after) ?? new Check().OptionalText(filter.Subject, "subject", MaxSubject).Error) is { } invalid)
            return invalid.ToProblem();
        var readable = user.IsStaff ? entries : entries.Where(entry => entry.Readers.Count == 0 || entry.Readers.Contains(user.Organisation!));
        var rows = await readable.AsNoTracking()
            .Where(entry => after == null || entry.Id < after)
            .Where(entry => (filter.Subject == null || entry.Subject == filter.Subject) && (filter.SubjectId == null || entry.SubjectId == filter.SubjectId))
            .OrderByDescending(entry => entry.Id)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of([.. rows.Select(AuditView.Of)], page.Size, row => row.Id, http));
    }
}
