using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Errors;

namespace SkillsHub.Partnership.Amendments;

/// <summary>What the parties sign, or have signed for a day to come, is changed by nothing beside it: they would sign another thing than they saw, or it would lapse.</summary>
internal static class PendingAmendments
{
    /// <summary>Why a value cannot be changed but by an amendment; null while none on its way does.</summary>
    /// <param name="context">The database.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="key">The value, one of <see cref="TermKeys"/>.</param>
    /// <param name="field">The field of the request that would change it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<OverlappingAmendment?> FindCrossingAsync(this PartnershipDbContext context, Guid agreementId, string key, string field, CancellationToken cancellationToken) =>
        context.FindCrossingAsync(agreementId, changes => changes.Touches().Any(touched => touched.Key == key), key, field, cancellationToken);

    /// <summary>Why a value that is no term, but on which terms depend, cannot be changed; null while no amendment on its way depends on it.</summary>
    /// <param name="context">The database.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="crosses">Whether changes depend on the value.</param>
    /// <param name="key">The value.</param>
    /// <param name="field">The field of the request that would change it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<OverlappingAmendment?> FindCrossingAsync(
        this PartnershipDbContext context, Guid agreementId, Func<AmendmentChanges, bool> crosses, string key, string field, CancellationToken cancellationToken)
    {
        var pending = await context.Amendments.AsNoTracking()
            .Where(amendment => amendment.AgreementId == agreementId && (amendment.State == AmendmentState.Proposed || amendment.State == AmendmentState.Signed))
            .OrderBy(amendment => amendment.Number)
            .ToListAsync(cancellationToken);
        return pending.Find(amendment => crosses(amendment.Changes)) is { } crossing ? new(field, key, crossing.Number) : null;
    }
}
