using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Branding.Errors;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

/// <summary>Reads permissions as the hub's staff and the parties that they concern see them; to others they are not there.</summary>
internal sealed class BrandReader(PartnershipDbContext context, CurrentUser user, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Of whatever agreement.</summary>
    public IQueryable<BrandPermission> Permissions
    {
        get
        {
            var ofHub = context.BrandPermissions.Where(permission => permission.Hub == user.Hub);
            return user.IsStaff ? ofHub : ofHub.Where(permission => permission.Party == user.Organisation || permission.Asker == user.Organisation);
        }
    }

    /// <summary>The day on a hub's calendar.</summary>
    public async Task<Result<DateOnly>> TodayAsync(string hub, CancellationToken cancellationToken) =>
        await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == hub, cancellationToken) is { } known ? known.DayOf(Now) : new HubNotRegistered(hub);

    public async Task<Result<BrandedAgreement>> ReadAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        if (!(await context.FindLivedAsync(context.Agreements.VisibleTo(user), agreementId, Now, cancellationToken)).TryGet(out var lived, out var unseen))
            return unseen;
        var (agreement, today) = lived;
        var text = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == agreementId).Select(content => content.Extract).SingleAsync(cancellationToken);
        var rewritten = await context.Amendments.RewrittenAsync(agreementId, cancellationToken);
        var clauses = new BrandClauses(text.BrandingRules, agreement.Departments) { Rewritten = [.. rewritten.Keys] };
        return new BrandedAgreement(agreement, clauses, today);
    }

    public async Task<Result<(BrandPermission Permission, BrandedAgreement Around)>> FindAsync(Guid agreementId, int number, CancellationToken cancellationToken)
    {
        if (!(await ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen;
        return await Permissions.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId && candidate.Number == number, cancellationToken) is { } permission
            ? (permission, around)
            : new PermissionNotFound(number);
    }
}
