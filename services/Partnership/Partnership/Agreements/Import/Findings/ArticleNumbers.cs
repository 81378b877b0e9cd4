using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>Articles numbered twice or with a gap, and references to articles that do not exist.</summary>
internal sealed partial class ArticleNumbers : IRule
{
    // Farther back a law is another matter, and a sentence of nothing but references would be read as often as it has them.
    private const int LawReach = 120;

    public void Read(AgreementDraft draft)
    {
        ReadSequence(draft);
        ReadReferences(draft);
    }

    private static void ReadSequence(AgreementDraft draft)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var last = 0;
        foreach (var article in draft.Outline.Articles)
        {
            if (!seen.Add(article.Number))
                Add(draft, article.HeadingLines.Source(article.Number), $"L'article {article.Number} existe deux fois.");
            var main = int.Parse(Leading().Match(article.Number).ValueSpan, CultureInfo.InvariantCulture);
            if (main > last + 1)
                Add(draft, article.HeadingLines.Source(article.Number), last == 0 ? $"Le premier article porte le numéro {main}." : $"L'article {main} suit l'article {last}.");
            last = Math.Max(last, main);
        }
    }

    private static void ReadReferences(AgreementDraft draft)
    {
        var known = draft.Outline.Articles.Select(article => article.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in draft.Sentences)
        {
            var missing = References().Matches(sentence.Folded).Where(reference => !IsKnown(reference, known, sentence))
                .Select(reference => $"« {sentence.Text.Substring(reference.Index, reference.Length)} »").Distinct(StringComparer.Ordinal).ToList();
            if (missing.Count == 0)
                continue;
            draft.Findings.Add(new FindingExtract
            {
                Code = FindingCodes.DanglingReference,
                Severity = FindingSeverity.Contradiction,
                Message = missing.Count == 1 ? $"{missing[0]} renvoie à un article qui n'existe pas." : $"{string.Join(", ", missing)} renvoient à des articles qui n'existent pas.",
                Sources = [sentence.Source()],
            });
        }
    }

    private static bool IsKnown(Match reference, HashSet<string> known, Sentence sentence) =>
        known.Contains(reference.Groups["n"].Value.Replace('-', '.')) || IsOfLaw(sentence, reference.Index, reference.Index + reference.Length);

    // « l'article 28 du RGPD », « la loi du 12 avril 2000, en son article 10 »: capitals are seen in the text itself.
    private static bool IsOfLaw(Sentence sentence, int start, int end) =>
        Elsewhere().IsMatch(sentence.Folded.AsSpan(end)) || Acronym().IsMatch(sentence.Text.AsSpan(end)) || LawBefore().IsMatch(sentence.Folded.AsSpan()[Math.Max(0, start - LawReach)..start]);

    private static void Add(AgreementDraft draft, SourceSpan source, string message) =>
        draft.Findings.Add(new FindingExtract { Code = FindingCodes.ArticleNumbering, Severity = FindingSeverity.Remark, Message = message, Sources = [source] });

    [GeneratedRegex(@"^\d+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\barticle\s+(?<n>\d{1,2}([.-]\d{1,2}){0,2})\b(?![.-]?\d)(?!\s*(er|bis|ter)\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex References();

    [GeneratedRegex(@"^.{0,60}\b(du\s+(code|decret|reglement|traite|cctp|ccap)|de\s+la\s+(loi|constitution|directive|deliberation)|de\s+l'(ordonnance|arrete|annexe))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"^\s*(du|de\s+la|de\s+l['\u2019])\s*\p{Lu}{2,8}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\b(loi\s+(n°|(du|de|relative)\b)|code\s+(de|du|des|general)\b|decret\s+(n°|du\b)|ordonnance\s+(n°|du\b)|directive\s+\S*\d|reglement\s+(\(ue\)|(general\s+sur|europeen)\b)|(rgpd|cgct|cgppp|crpa)\b).{0,80}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex LawBefore();
}
