using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Commitments;

/// <summary>Fills in what the register keeps to be filtered by, on lines from before it was kept.</summary>
internal sealed class RecountStep(IServiceScopeFactory scopes) : IMigrationStep
{
    public string Name => "commitment due days";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var without = await context.Commitments.Where(commitment => commitment.Fulfilled < 0).ToListAsync(cancellationToken);
        var agreements = without.Select(commitment => commitment.AgreementId).Distinct().ToList();
        var spans = (await context.Agreements.AsNoTracking().Where(agreement => agreements.Contains(agreement.Id)).ToListAsync(cancellationToken))
            .ToDictionary(agreement => agreement.Id, agreement => agreement.Span!);
        foreach (var commitment in without)
            commitment.Recount(spans[commitment.AgreementId]);
        await context.SaveChangesAsync(cancellationToken);
    }
}
