using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>Opens the plan of an agreement that comes into force, from the grants of its text and what the parties settled of them.</summary>
internal sealed class PlanOpening(PartnershipDbContext context, IOutbox outbox)
{
    /// <summary>Adds the plan, and what the parties are told of it, to what the caller saves.</summary>
    public async Task OpenAsync(Agreement agreement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var extract = await context.AgreementContents.AsNoTracking()
            .Where(content => content.AgreementId == agreement.Id)
            .Select(content => content.Extract)
            .SingleAsync(cancellationToken);
        var agreed = AgreedGrants.Of(extract.Grants, agreement.OpenPoints);
        var plan = FundingPlan.Open(Guid.CreateVersion7(now), agreement, PromisedFunding.Of(agreed));
        context.Add(plan);
        outbox.Add(plan, now, PlanTold.Whole(plan, agreement.PartySlugs));
    }
}

/// <summary>Opens the plan of agreements that were in force before there were plans.</summary>
internal sealed class PlanStep(IServiceScopeFactory scopes, TimeProvider clock) : IMigrationStep
{
    public string Name => "funding plans";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var opening = scope.ServiceProvider.GetRequiredService<PlanOpening>();
        var without = await context.Agreements
            .Where(agreement => agreement.State == AgreementState.InForce && !context.FundingPlans.Any(plan => plan.AgreementId == agreement.Id))
            .ToListAsync(cancellationToken);
        foreach (var agreement in without)
        {
            await opening.OpenAsync(agreement, clock.GetUtcNow(), cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
