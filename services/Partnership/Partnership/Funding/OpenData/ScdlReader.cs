using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Funding.OpenData;

/// <summary>Reads the granted grants that the caller may see as open data.</summary>
internal sealed class ScdlReader(PartnershipDbContext context, FundingDesk desk)
{
    public async Task<IReadOnlyList<(int Number, string Funder, ScdlGrant Grant)>> ReadAsync(Guid agreementId, FundingPlan plan, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.AsNoTracking().SingleAsync(candidate => candidate.Id == agreementId, cancellationToken);
        var printed = await PrintedAsync(context, agreementId, cancellationToken);
        var grants = await desk.GrantsOf(agreementId).AsNoTracking().Where(grant => grant.Granted > 0).OrderBy(grant => grant.Number).ToListAsync(cancellationToken);
        return
        [
            .. grants.Select(grant => (grant.Number, grant.Funder, ScdlGrant.Of(
                grant,
                agreement.Parties.FirstOrDefault(party => party.Slug == grant.Funder)?.Name,
                SiretOf(grant.Funder, plan, printed),
                agreement.InForceFrom!.Value,
                plan.Beneficiary))),
        ];
    }

    /// <summary>SIRET numbers as the text prints them, by party.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> PrintedAsync(PartnershipDbContext context, Guid agreementId, CancellationToken cancellationToken)
    {
        var extract = await context.AgreementContents.AsNoTracking()
            .Where(content => content.AgreementId == agreementId)
            .Select(content => content.Extract)
            .SingleAsync(cancellationToken);
        return extract.Parties.ToDictionary(party => party.Slug, party => party.Siret, StringComparer.Ordinal);
    }

    public static string? SiretOf(string funder, FundingPlan plan, IReadOnlyDictionary<string, string?> printed) =>
        plan.Funders.FirstOrDefault(identity => identity.Funder == funder)?.Siret ?? printed.GetValueOrDefault(funder);
}
