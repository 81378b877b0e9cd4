using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Fills in the tacit renewal of agreements whose text has one, where a release that kept none imported them: they do not end with their first term.</summary>
internal sealed class TacitStep(IServiceScopeFactory scopes) : IMigrationStep
{
    public string Name => "tacit renewals";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var without = await context.Database
            .SqlQuery<Guid>($"""
                select agreement.id as "Value" from agreement join agreement_content on agreement_content.agreement_id = agreement.id
                where agreement.tacit is null and agreement_content.extract #>> ARRAY['renewal', 'kind'] = 'tacit'
                """)
            .ToListAsync(cancellationToken);
        foreach (var id in without)
            await FillInAsync(context, id, cancellationToken);
    }

    private static async Task FillInAsync(PartnershipDbContext context, Guid id, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.SingleAsync(candidate => candidate.Id == id, cancellationToken);
        var text = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == id).Select(content => content.Extract).SingleAsync(cancellationToken);
        var inEffect = await context.Amendments.AsNoTracking()
            .Where(amendment => amendment.AgreementId == id && amendment.State == AmendmentState.InEffect)
            .OrderBy(amendment => amendment.EffectiveFrom).ThenBy(amendment => amendment.Number)
            .ToListAsync(cancellationToken);
        agreement.RenewTacitly(text.With(inEffect.Select(amendment => amendment.FactOn(default))).Renewal);
        // What lasts is due no more on the first end.
        if (agreement.Span is { } span)
            (await context.Commitments.Where(line => line.AgreementId == id).ToListAsync(cancellationToken)).ForEach(line => line.Recount(span));
        await context.SaveChangesAsync(cancellationToken);
    }
}
