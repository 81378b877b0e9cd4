using Microsoft.EntityFrameworkCore;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Counts anew the end of terms from a day that the text names, where a release before ended them on the same number and not on its eve.</summary>
internal sealed class TermStep(IServiceScopeFactory scopes) : IMigrationStep
{
    public string Name => "ends of terms";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var inForce = await context.Agreements.Where(agreement => agreement.State == AgreementState.InForce).ToListAsync(cancellationToken);
        foreach (var agreement in inForce.Where(agreement => AgreementTerm.NamesFirstDay(agreement.Term)))
        {
            var before = agreement.LastDay;
            agreement.RecountTerm();
            if (agreement is not { Span: { } span } || agreement.LastDay == before)
                continue;
            var lines = await context.Commitments.Where(line => line.AgreementId == agreement.Id).ToListAsync(cancellationToken);
            lines.ForEach(line => line.Recount(span));
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
