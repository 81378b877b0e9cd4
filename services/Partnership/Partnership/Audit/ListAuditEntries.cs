using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Audit;

internal static class ListAuditEntries
{
    private const int MaxSubject = 100;
    private const int MaxName = 200;

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
    /// <param name="By">Only changes by whose name has these letters.</param>
    /// <param name="From">Only changes from this day of the hub's on.</param>
    /// <param name="To">Only changes up to this day, included.</param>
    /// <param name="Sort">From the latest change, or from the <c>oldest</c>.</param>
    internal sealed record Filter(string? Subject, Guid? SubjectId, string? By, DateOnly? From, DateOnly? To, string? Sort)
    {
        public bool IsFromOldest => Sort == "oldest";

        public Invalid? Check() => new Check()
            .OptionalText(Subject, "subject", MaxSubject)
            .OptionalText(By, "by", MaxName)
            // East of Greenwich it begins before there are days.
            .That(From is null || From > DateOnly.MinValue, "from", "out-of-range", "from is after 0001-01-01.")
            .OneOf<ListOrder>(Sort, "sort", out _)
            .That(From is null || To is null || From <= To, "to", "before-from", "to is not before from.")
            .Error;
    }

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
        return await ReadAsync(entries, filter, page, context, user, http, cancellationToken);
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
        ReadAsync(context.AuditEntries.Where(entry => entry.Hub == user.Hub), filter, page, context, user, http, cancellationToken);

    private static async Task<Results<Ok<Page<AuditView>>, ProblemHttpResult>> ReadAsync(
        IQueryable<AuditEntry> entries, Filter filter, PageRequest page, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if ((page.TryRead<long?>(out var after) ?? filter.Check()) is { } invalid)
            return invalid.ToProblem();
        var (from, until) = await DaysAsync(filter, context, user, cancellationToken);
        var name = filter.By.Trimmed() is { } by ? LikePattern.Holding(by) : null;
        var readable = user.IsStaff ? entries : entries.Where(entry => entry.Readers.Count == 0 || entry.Readers.Contains(user.Organisation!));
        var found = readable.AsNoTracking()
            .Where(entry => (filter.Subject == null || entry.Subject == filter.Subject) && (filter.SubjectId == null || entry.SubjectId == filter.SubjectId))
            .Where(entry => (name == null || EF.Functions.ILike(entry.ChangedBy, name, LikePattern.Escape)) && (from == null || entry.ChangedAt >= from) && (until == null || entry.ChangedAt < until));
        var ordered = filter.IsFromOldest
            ? found.Where(entry => after == null || entry.Id > after).OrderBy(entry => entry.Id)
            : found.Where(entry => after == null || entry.Id < after).OrderByDescending(entry => entry.Id);
        var rows = await ordered.Take(page.Size + 1).ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of([.. rows.Select(AuditView.Of)], page.Size, row => row.Id, http));
    }

    // Days are the hub's: half an hour past midnight is not the day before.
    private static async Task<(DateTimeOffset? From, DateTimeOffset? Until)> DaysAsync(Filter filter, PartnershipDbContext context, CurrentUser user, CancellationToken cancellationToken)
    {
        if (filter is { From: null, To: null } || await context.Hubs.AsNoTracking().SingleOrDefaultAsync(hub => hub.Hub == user.Hub, cancellationToken) is not { } hub)
            return default;
        return (filter.From is { } first ? hub.StartOf(first) : default(DateTimeOffset?), filter.To is { } last && last < DateOnly.MaxValue ? hub.StartOf(last.AddDays(1)) : default(DateTimeOffset?));
    }
}
