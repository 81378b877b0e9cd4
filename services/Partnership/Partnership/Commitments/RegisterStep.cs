using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Commitments;

/// <summary>Opens the register of agreements that were in force before there were registers.</summary>
internal sealed class RegisterStep(IServiceScopeFactory scopes, TimeProvider clock) : IMigrationStep
{
    public string Name => "commitment registers";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var register = scope.ServiceProvider.GetRequiredService<CommitmentRegister>();
        var without = await context.Agreements
            .Where(agreement => agreement.State == AgreementState.InForce && !context.Commitments.Any(commitment => commitment.AgreementId == agreement.Id))
            .ToListAsync(cancellationToken);
        foreach (var agreement in without)
        {
            await register.OpenAsync(agreement, clock.GetUtcNow(), cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
