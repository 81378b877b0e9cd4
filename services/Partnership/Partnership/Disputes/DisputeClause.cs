using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Disputes;

/// <summary>What the text of an agreement says of disputes: each half where it stands, for one article can be written anew without the other.</summary>
/// <param name="AmicableFirst">Whether those concerned try to settle between them before the court.</param>
/// <param name="Court">The court as the text names it; null where it names none.</param>
/// <param name="Sources">The passages that say so, in the order of the text.</param>
internal sealed partial record DisputeClause(bool AmicableFirst, string? Court, IReadOnlyList<ClauseSource> Sources)
{
    /// <summary>The passage in force that asks for an amicable attempt.</summary>
    public ClauseSource? Amicable => AmicableFirst ? Sources.FirstOrDefault(source => source is { AsksAmicable: true, RewrittenBy: null }) : null;

    /// <summary>The passage in force that names the court.</summary>
    public ClauseSource? CourtNamed => Court is null ? null : Sources.FirstOrDefault(source => source is { NamesCourt: true, RewrittenBy: null });

    /// <param name="text">What was read; null where the text says nothing of disputes.</param>
    /// <param name="rewritten">Amendments in effect by the numbers of the articles that they wrote anew.</param>
    public static DisputeClause Of(DisputeExtract? text, IReadOnlyDictionary<string, int> rewritten)
    {
        if (text is null)
            return new DisputeClause(AmicableFirst: false, Court: null, Sources: []);
        var asks = text.AmicableFirst ? Where(text, source => DisputeRule.AsksAmicable(source.Quote)) : [];
        var names = text.Court is { } court ? Where(text, source => OnOneLine(source.Quote).Contains(OnOneLine(court), StringComparison.Ordinal)) : [];
        IReadOnlyList<ClauseSource> sources =
            [.. text.Sources.Select(source => new ClauseSource(source.Article, source.Quote, asks.Contains(source), names.Contains(source), AmendmentOf(source.Article, rewritten)))];
        return new DisputeClause(
            sources.Any(source => source is { AsksAmicable: true, RewrittenBy: null }), sources.Any(source => source is { NamesCourt: true, RewrittenBy: null }) ? text.Court : null, sources);
    }

    // What a person read otherwise than the rules stands in the first passage.
    private static List<SourceSpan> Where(DisputeExtract text, Func<SourceSpan, bool> says) =>
        text.Sources.Where(says).ToList() is { Count: > 0 } found ? found : [.. text.Sources.Take(1)];

    // Whoever writes an article anew does so with all under it.
    private static int? AmendmentOf(string? article, IReadOnlyDictionary<string, int> rewritten) => rewritten
        .Where(one => article == one.Key || article?.StartsWith($"{one.Key}.", StringComparison.Ordinal) == true)
        .Select(one => (int?)one.Value)
        .Max();

    private static string OnOneLine(string words) => Spaces().Replace(words, " ");

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Spaces();
}

/// <param name="Article">Number of its article; null where it stands in none.</param>
/// <param name="Quote">Its words.</param>
/// <param name="AsksAmicable">Whether it asks for an amicable attempt.</param>
/// <param name="NamesCourt">Whether it names the court.</param>
/// <param name="RewrittenBy">Number of the amendment that wrote the article anew: these words are no longer in force, and ask for nothing here.</param>
internal sealed record ClauseSource(string? Article, string Quote, bool AsksAmicable, bool NamesCourt, int? RewrittenBy);
