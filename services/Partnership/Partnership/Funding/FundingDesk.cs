using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.InKind;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Plan.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding;

/// <summary>What all that is done with an agreement's money begins with: who looks, at which plan, and the locks behind which sums are held.</summary>
internal sealed class FundingDesk(PartnershipDbContext context, CurrentUser user)
{
    /// <summary>The funder whose private lines the caller may see; null for the hub's staff, who see all.</summary>
    public string? OnlyFunder => user.IsStaff ? null : user.Organisation ?? string.Empty;

    /// <summary>Private lines that the caller may see: the hub's staff all, a funder its own. Those of others are not there.</summary>
    public IQueryable<Grant> GrantsOf(Guid agreementId)
    {
        var grants = context.Grants.Where(grant => grant.AgreementId == agreementId);
        return OnlyFunder is { } funder ? grants.Where(grant => grant.Funder == funder) : grants;
    }

    /// <summary>Contributions in kind that the caller may see: the hub's staff all, a party its own.</summary>
    public IQueryable<Contribution> ContributionsOf(Guid agreementId)
    {
        var contributions = context.Contributions.Where(contribution => contribution.AgreementId == agreementId);
        return OnlyFunder is { } party ? contributions.Where(contribution => contribution.Party == party) : contributions;
    }

    /// <summary>Opens a transaction in which nobody else changes the plan, or what is granted on it, before it ends.</summary>
    public async Task<IDbContextTransaction> LockPlanAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var transaction = context.Database.CurrentTransaction ?? await context.Database.BeginTransactionAsync(cancellationToken);
        // Of the caller's hub: that of another, which is not there for it, is not held up either.
        await context.Database.ExecuteSqlAsync($"select 1 from funding_plan where agreement_id = {agreementId} and hub = {user.RequiredHub} for update", cancellationToken);
        return transaction;
    }

    public async Task<Result<FundingPlan>> FindPlanAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        if (await context.FundingPlans.SingleOrDefaultAsync(plan => plan.AgreementId == agreementId, cancellationToken) is not { } found)
            return new PlanNotFound();
        // Of every funder, whoever asks: all read the same plan.
        found.Hold(await context.Grants.Where(grant => grant.AgreementId == agreementId && grant.Granted > 0).Select(grant => grant.Line).Distinct().ToListAsync(cancellationToken));
        return found;
    }

    /// <summary>Every grant and contribution that is neither withdrawn nor refused, as far as the caller may know.</summary>
    public async Task<StandingGrants> StandingAsync(Guid agreementId, CancellationToken cancellationToken) => new(
        await GrantsOf(agreementId)
            .Where(grant => grant.State != GrantState.Withdrawn && grant.State != GrantState.Refused)
            .Select(grant => new StandingGrant(grant.Line, grant.FiscalYear, grant.Granted))
            .ToListAsync(cancellationToken),
        await ContributionsOf(agreementId)
            .Where(contribution => contribution.Line != null && contribution.Withdrawal == null)
            .Select(contribution => contribution.Line!.Value)
            .Distinct()
            .ToListAsync(cancellationToken));

    /// <summary>What was asked for on each line, granted and refused, as far as the caller may know.</summary>
    public async Task<IReadOnlyDictionary<int, LineMoney>> ByLineAsync(Guid agreementId, CancellationToken cancellationToken) => await GrantsOf(agreementId)
        .Where(grant => grant.State != GrantState.Withdrawn)
        .GroupBy(grant => grant.Line)
        .Select(grants => new { Line = grants.Key, Asked = grants.Sum(grant => grant.Asked), Granted = grants.Sum(grant => grant.Granted), Refused = grants.Sum(grant => grant.Refused) })
        .ToDictionaryAsync(sums => sums.Line, sums => new LineMoney(sums.Asked, sums.Granted, sums.Refused), cancellationToken);

    /// <summary>What of the plan, and of the grants on it, would not hold if fiscal years counted otherwise; null where all of it does.</summary>
    public async Task<Error?> CollisionAsync(Guid agreementId, FiscalCalendar before, FiscalCalendar after, CancellationToken cancellationToken) =>
        before != after && (await FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out _)
        && plan.Recounted(before, after, await StandingAsync(agreementId, cancellationToken)) is { } refusal
            ? new YearsCollide(refusal)
            : null;

    public static FiscalCalendar CalendarOf(AgreementMoment moment) => new(moment.FirstFiscalYearFrom);
}
