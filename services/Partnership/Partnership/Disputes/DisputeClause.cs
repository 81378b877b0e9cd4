using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Disputes;

/// <summary>What the text of an agreement says of disputes.</summary>
/// <param name="AmicableFirst">Whether those concerned try to settle between them before the court.</param>
/// <param name="Court">The court as the text names it; null where it names none.</param>
/// <param name="Article">Number of the article that says so.</param>
/// <param name="Quote">Its words.</param>
/// <param name="RewrittenBy">Number of the amendment that wrote the article anew: its words are no longer those that were read, so they bind nobody to anything here.</param>
internal sealed record DisputeClause(bool AmicableFirst, string? Court, string? Article, string? Quote, int? RewrittenBy = null)
{
    /// <param name="text">What was read; null where the text says nothing of disputes.</param>
    /// <param name="rewritten">Amendments in effect by the numbers of the articles that they wrote anew.</param>
    public static DisputeClause Of(DisputeExtract? text, IReadOnlyDictionary<string, int> rewritten)
    {
        if (text is null)
            return new DisputeClause(AmicableFirst: false, Court: null, Article: null, Quote: null);
        var article = text.Sources.Select(source => source.Article).OfType<string>().FirstOrDefault();
        if (article is not null && rewritten.TryGetValue(article, out var amendment))
            return new DisputeClause(AmicableFirst: false, Court: null, article, Quote: null, amendment);
        return new DisputeClause(text.AmicableFirst, text.Court, article, string.Join('\n', text.Sources.Select(source => source.Quote)));
    }
}
