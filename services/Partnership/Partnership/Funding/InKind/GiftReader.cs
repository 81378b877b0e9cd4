using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.InKind;

/// <summary>Reads what a party gave in kind, for its statement.</summary>
internal sealed class GiftReader(InKindDesk desk)
{
    // More are a list of their own, which goes by pages.
    private const int MostShown = 200;

    /// <param name="agreementId">The agreement.</param>
    /// <param name="party">Slug of the party.</param>
    /// <param name="year">The fiscal year; null for all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What stands of it; null where it gave nothing.</returns>
    public async Task<GiftSum?> OfAsync(Guid agreementId, string party, FiscalYearView? year, CancellationToken cancellationToken)
    {
        var standing = await desk.Of(agreementId).AsNoTracking()
            .Where(gift => gift.Party == party && gift.Withdrawal == null)
            .OrderByDescending(gift => gift.From).ThenByDescending(gift => gift.Id)
            .ToListAsync(cancellationToken);
        if (standing.Count == 0)
            return null;
        // A gift is the year's in which it begins: it is counted once, however long it lasts.
        var counting = standing.FindAll(gift => year is null || (year.FirstDay is not null && !year.Misses(gift.From)));
        return GiftSum.Of(counting, year is { FirstDay: null } ? standing.Count : 0, await desk.ViewsAsync([.. counting.Take(MostShown)], cancellationToken));
    }
}
