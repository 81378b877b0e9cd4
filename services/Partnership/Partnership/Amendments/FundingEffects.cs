using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

/// <summary>Lets the funding plan become what an amendment says of money, in what the caller saves.</summary>
/// <remarks>Without the plan's lock: what is asked or granted at the same moment changes nothing of it, and two who write the plan at once find it by its version.</remarks>
internal sealed class FundingEffects(PartnershipDbContext context, IOutbox outbox)
{
    /// <param name="agreement">The agreement.</param>
    /// <param name="amendment">The one that takes effect.</param>
    /// <param name="inEffect">All that are, with it, by the day from which each holds.</param>
    /// <param name="now">The moment.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Numbers of the lines that it added.</returns>
    public async Task<IReadOnlyList<int>> TakeAsync(Agreement agreement, Amendment amendment, IReadOnlyList<Amendment> inEffect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var changes = amendment.Changes;
        if (!changes.ChangesFunding() || await context.FundingPlans.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreement.Id, cancellationToken) is not { } plan)
            return [];
        // Whoever had the plan open before sees first what it became.
        context.Expect(plan, IfMatch.Any);
        List<IntegrationEvent> told = [];
        List<int> entered = [];
        foreach (var one in changes.AddFunding ?? [])
        {
            var line = plan.Enter(one.ToTerms(), By(amendment, now));
            entered.Add(line);
            told.Add(PlanTold.OfLine(plan, line, agreement.PartySlugs));
        }

        List<AmendmentFact> facts = [.. inEffect.Select(one => one.FactOn(one.EffectiveFrom!.Value))];
        foreach (var line in (changes.ChangeFunding ?? []).Select(one => one.Number).Concat(changes.EndFunding ?? []).Select(plan.LineOf).OfType<PlanLine>().ToList())
        {
            // Where another holds from a later day, the line stays what that one made of it.
            var held = HeldLines.OfAmendments(line, facts)[^1];
            var last = inEffect.First(one => one.Number == held.Amendment);
            if (plan.Amend(line.Number, held.Terms, held.By ?? By(last, now), EndedBy(last, now)))
                told.Add(held.Terms is null ? PlanTold.OfAside(plan, line.Number, agreement.PartySlugs) : PlanTold.OfLine(plan, line.Number, agreement.PartySlugs));
        }

        outbox.Add(plan, now, told);
        return entered;
    }

    private static PlanAuthority By(Amendment amendment, DateTimeOffset now) => new(amendment.Number, Decision: null, Reason: null, SaidBy: string.Empty, now);

    private static SettingAside EndedBy(Amendment amendment, DateTimeOffset now) => new() { Reason = amendment.Title, SetAsideBy = string.Empty, SetAsideAt = now };
}
