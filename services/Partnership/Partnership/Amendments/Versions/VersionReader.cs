using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>Reads what the terms of an agreement are made of. Whoever may see it is the caller's to check.</summary>
internal sealed class VersionReader(PartnershipDbContext context, DeadlineSources deadlines, DecisionReader decisions)
{
    public async Task<VersionFacts> ReadAsync(Agreement agreement, DateOnly today, CancellationToken cancellationToken)
    {
        var source = (await deadlines.ReadAsync([agreement.Id], cancellationToken))[0];
        var promises = await context.Commitments.AsNoTracking()
            .Where(line => line.AgreementId == agreement.Id && line.AddedByAmendment == null && (line.Aside == null || line.EndedOn != null))
            .Select(line => new PromiseOfText(line.Number, line.OriginalText ?? line.Text, line.Article, line.Party))
            .ToListAsync(cancellationToken);
        var hub = await context.Hubs.AsNoTracking().SingleAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken);
        return new VersionFacts(agreement, source.Text, promises, source.CaseOn(today).Terminations)
        {
            DayOf = hub.DayOf,
            Plan = await context.FundingPlans.AsNoTracking().SingleOrDefaultAsync(plan => plan.AgreementId == agreement.Id, cancellationToken),
            DecidedOn = await decisions.DaysAsync(agreement.Id, cancellationToken),
        };
    }
}
