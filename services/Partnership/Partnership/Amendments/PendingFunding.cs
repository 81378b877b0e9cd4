using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Amendments.Errors;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What people say of a plan stands within its bases on the days, too, for which the parties sign more: nobody is asked again when such a day comes.</summary>
internal sealed class PendingFunding(PartnershipDbContext context, VersionReader versions)
{
    /// <summary>Why a plan that is about to be saved would not hold beside an amendment on its way; null where it does, or did not before either.</summary>
    /// <param name="plan">As it is to be saved.</param>
    /// <param name="today">The day on the hub's calendar.</param>
    /// <param name="line">Number of the line that is changed; null where it is none, or one is added.</param>
    /// <param name="calendar">The agreement's fiscal years.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Error?> ExceedingAsync(FundingPlan plan, DateOnly today, int? line, FiscalCalendar calendar, CancellationToken cancellationToken)
    {
        var counting = await context.Amendments.AsNoTracking()
            .Where(one => one.AgreementId == plan.AgreementId && (one.State == AmendmentState.Proposed || one.State == AmendmentState.Signed || one.State == AmendmentState.InEffect))
            .OrderBy(one => one.Number)
            .ToListAsync(cancellationToken);
        var pending = counting.FindAll(one => one.State != AmendmentState.InEffect && one.Changes.ChangesFunding());
        if (pending.Count == 0)
            return null;
        var agreement = await context.Agreements.AsNoTracking().SingleAsync(one => one.Id == plan.AgreementId, cancellationToken);
        var saved = await versions.ReadAsync(agreement, today, cancellationToken);
        var said = line ?? plan.Lines.Select(one => (int?)one.Number).Except(saved.Plan!.Lines.Select(one => (int?)one.Number)).FirstOrDefault();
        foreach (var amendment in pending)
        {
            var facts = counting.Where(one => one == amendment || one.State != AmendmentState.Proposed).Select(one => one.FactOn(today)).ToList();
            var (before, after) = (saved.HistoryOf(facts), (saved with { Plan = plan }).HistoryOf(facts));
            // What is signed for a later day adds to it from then on, and what is said today beside one of a day that has passed, from today.
            var from = amendment.FactOn(today).From;
            foreach (var day in facts.Where(fact => fact.From >= from && fact.Changes.ChangesFunding()).Select(fact => fact.From).Append(today > from ? today : from).Distinct())
            {
                if (SumRules.Exceeding(FundingRules.SumsOf(saved.Plan!, before.On(day), amendment.Changes, calendar), FundingRules.SumsOf(plan, after.On(day), amendment.Changes, calendar), said, calendar) is { } why)
                    return new PendingExceeds(amendment.Number, day, why);
            }
        }

        return null;
    }
}
