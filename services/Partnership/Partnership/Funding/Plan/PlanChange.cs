using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What every change of a plan has around it: the version that was read, the lock behind which nothing is granted meanwhile, and what the parties are told.</summary>
internal sealed class PlanChange(PartnershipDbContext context, AgreementMoments moments, FundingDesk desk, AuthorityReader authorities, PendingFunding pending, IOutbox outbox, TimeProvider clock, IHttpContextAccessor http)
{
    /// <summary>Around the change: what it may depend on.</summary>
    /// <param name="Moment">The agreement.</param>
    /// <param name="Standing">What is asked for and granted on its lines.</param>
    /// <param name="Calendar">Its fiscal years.</param>
    internal sealed record Around(AgreementMoment Moment, StandingGrants Standing, FiscalCalendar Calendar);

    public async Task<Results<Created<PlannedNumber>, ProblemHttpResult>> AddAsync(
        Guid agreementId,
        IfMatch ifMatch,
        string place,
        Func<FundingPlan, Around, Result<int>> change,
        Func<FundingPlan, int, IReadOnlyList<string>, IntegrationEvent> tell,
        CancellationToken cancellationToken) =>
        (await SaveAsync(agreementId, ifMatch, change, tell, cancellationToken)).TryGet(out var number, out var refusal)
            ? TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreementId}/funding/plan/{place}/{number}", new PlannedNumber(number))
            : refusal.ToProblem();

    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid agreementId,
        IfMatch ifMatch,
        Func<FundingPlan, Around, Error?> change,
        Func<FundingPlan, IReadOnlyList<string>, IntegrationEvent>? tell,
        CancellationToken cancellationToken,
        PlanAuthority? by = null,
        PlanTarget? target = null) =>
        (await SaveAsync<bool>(
            agreementId,
            ifMatch,
            (plan, around) => change(plan, around) is { } no ? no : true,
            tell is null ? null : (plan, _, parties) => tell(plan, parties),
            cancellationToken,
            by,
            target)).Error is { } refusal
            ? refusal.ToProblem()
            : TypedResults.NoContent();

    private async Task<Result<T>> SaveAsync<T>(
        Guid agreementId,
        IfMatch ifMatch,
        Func<FundingPlan, Around, Result<T>> change,
        Func<FundingPlan, T, IReadOnlyList<string>, IntegrationEvent>? tell,
        CancellationToken cancellationToken,
        PlanAuthority? by = null,
        PlanTarget? target = null)
    {
        // Behind the lock: from when fiscal years count is changed behind it too.
        await using var transaction = await desk.LockPlanAsync(agreementId, cancellationToken);
        if (!(await moments.ReadAsync(agreementId, cancellationToken)).TryGet(out var moment, out var unseen))
            return unseen;
        if (!(await desk.FindPlanAsync(agreementId, cancellationToken)).TryGet(out var plan, out var absent))
            return absent;
        context.Expect(plan, ifMatch);
        if (await authorities.CheckAsync(plan, by, target, cancellationToken) is { } unfounded)
            return unfounded;
        if (target?.Line is { } number && await context.FindCrossingAsync(agreementId, TermKeys.Funding(number), "by.amendment", cancellationToken) is { } crossing)
            return crossing;
        if (target is { Base: { } on } && target.Recounts(plan) && await context.FindCrossingAsync(agreementId, changes => changes.StandsOn(on), TermKeys.FundingBase(on), "isPerYear", cancellationToken) is { } standing)
            return standing;
        var around = new Around(moment, await desk.StandingAsync(agreementId, cancellationToken), FundingDesk.CalendarOf(moment));
        if (!change(plan, around).TryGet(out var made, out var refusal))
            return refusal;
        if (await pending.ExceedingAsync(plan, moment.Today, target?.Line, around.Calendar, cancellationToken) is { } exceeding)
            return exceeding;
        // What was said before and is said again is no news. The plan itself is written anyway, for its version.
        if (tell is not null && context.ChangeTracker.Entries().Any(entry => entry.State != EntityState.Unchanged && entry.Entity is not FundingPlan))
            outbox.Add(plan, clock.GetUtcNow(), tell(plan, made, moment.Parties));
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        http.HttpContext!.Response.Headers.ETag = ETag.Of(plan.RowVersion);
        return made;
    }
}

/// <param name="Number">In the plan.</param>
internal sealed record PlannedNumber(int Number);
