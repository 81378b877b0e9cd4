using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>Opens the committee of an agreement that comes into force, from what its text says of it.</summary>
internal sealed class CommitteeOpening(PartnershipDbContext context, TimeProvider clock)
{
    /// <summary>Adds it to what the caller saves.</summary>
    public async Task OpenAsync(Agreement agreement, CancellationToken cancellationToken)
    {
        var extract = await context.AgreementContents.AsNoTracking()
            .Where(content => content.AgreementId == agreement.Id)
            .Select(content => content.Extract)
            .SingleAsync(cancellationToken);
        context.Add(SteeringCommittee.Open(Guid.CreateVersion7(clock.GetUtcNow()), agreement, extract.Committees is [var first, ..] ? first : null));
    }
}

/// <summary>Opens the committee of agreements that were in force before committees were kept.</summary>
internal sealed class CommitteeStep(IServiceScopeFactory scopes) : IMigrationStep
{
    public string Name => "committees";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var opening = scope.ServiceProvider.GetRequiredService<CommitteeOpening>();
        var without = await context.Agreements
            .Where(agreement => agreement.InForceFrom != null && !context.Committees.Any(committee => committee.AgreementId == agreement.Id))
            .ToListAsync(cancellationToken);
        foreach (var agreement in without)
        {
            await opening.OpenAsync(agreement, cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
