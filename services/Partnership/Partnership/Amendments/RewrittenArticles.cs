using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Partnership.Amendments;

/// <summary>The articles of an agreement whose words are no longer those that were read.</summary>
internal static class RewrittenArticles
{
    /// <returns>Number of the last amendment in effect that wrote an article anew, by the number of the article.</returns>
    public static async Task<IReadOnlyDictionary<string, int>> RewrittenAsync(this IQueryable<Amendment> amendments, Guid agreementId, CancellationToken cancellationToken) =>
        (await amendments.AsNoTracking()
            .Where(amendment => amendment.AgreementId == agreementId && amendment.State == AmendmentState.InEffect)
            .OrderBy(amendment => amendment.EffectiveFrom).ThenBy(amendment => amendment.Number)
            .Select(amendment => new { amendment.Number, amendment.Changes })
            .ToListAsync(cancellationToken))
        .SelectMany(amendment => (amendment.Changes.Articles ?? []).Select(article => (article.Number, Amendment: amendment.Number)))
        .GroupBy(article => article.Number, StringComparer.Ordinal)
        .ToDictionary(article => article.Key, article => article.Last().Amendment, StringComparer.Ordinal);
}
