using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>
/// Activities that a sentence lists: « des actions de formation, de documentation et d'orientation », « elle propose des formations,
/// un centre de ressources et une veille ». Only a list that names two families or more is one of activities.
/// </summary>
internal static partial class ActivityLists
{
    private const int FewestKnown = 2;
    private const int LongestItem = 100;

    // Each item quotes the sentence: one made of items would be quoted as often as it is long.
    private const int MostItems = 12;
    private const int LongestSentence = 1_000;

    public static IReadOnlyList<(int Start, int Length)> Find(Sentence sentence)
    {
        var folded = sentence.Folded.Length > LongestSentence ? "" : sentence.Folded;
        foreach (Match lead in Leads().Matches(folded))
        {
            var isOf = lead.Groups["of"].Success;
            var items = Items(folded, lead.Index + lead.Length, isOf ? OfFirst() : TheFirst(), isOf ? OfNext() : TheNext());
            if (items.Count <= MostItems && items.TrueForAll(item => item.Length is > 0 and <= LongestItem)
                && items.Count(item => ActivityWords.Family(folded.Substring(item.Start, item.Length)) is not null) >= FewestKnown)
                return items;
        }

        return [];
    }

    // The word that joins the last item (« et », « ainsi que ») closes the list: after it, a comma ends the item.
    private static List<(int Start, int Length)> Items(string folded, int start, Regex first, Regex next)
    {
        var items = new List<(int, int)>();
        var article = first.Match(folded, start);
        if (!article.Success)
            return items;
        var from = start + article.Length;
        while (true)
        {
            var joint = next.Match(folded, from);
            var end = End().Match(folded, from);
            if (!joint.Success || (end.Success && end.Index < joint.Index))
                break;
            items.Add((from, joint.Index - from));
            from = joint.Index + joint.Length;
            if (joint.Groups["last"].Success)
                break;
        }

        var last = LastEnd().Match(folded, from);
        items.Add((from, (last.Success ? last.Index : folded.Length) - from));
        return items;
    }

    [GeneratedRegex(
        @"\b(?<of>actions?|activites?|services?|missions?|prestations?|ateliers?|dispositifs?)(\s+[a-z]+)??\s+(?=(de|du|des)\s|d')(?!(de\s+|d'|des\s+)(actions?|activites?|services?|missions?|prestations?)\b)" +
        @"|\b(propose|offre|organise|assure|developpe|anime|conduit|mene|met(tent|tra)?\s+en\s+(place|œuvre)|proposer|offrir|organiser|assurer|developper|animer|conduire|mener|mettre\s+en\s+(place|œuvre))(nt|ra|ront)?\s+(notamment\s+)?(?=(l[ae]s?|des|une?|du)\s|l'|de\s+la\s)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Leads();

    [GeneratedRegex(@"\G(de\s+la\s+|de\s+l'\s*|du\s+|des\s+|de\s+|d'\s*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfFirst();

    [GeneratedRegex(@"(\s*,\s*(?<last>et\s+|ou\s+|ainsi\s+que\s+)?|\s+(?<last>et|ou|ainsi\s+que)\s+)(de\s+la\s+|de\s+l'\s*|du\s+|des\s+|de\s+|d'\s*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfNext();

    [GeneratedRegex(@"\G(l[ae]s?\s+|l'\s*|des\s+|une?\s+|du\s+|de\s+la\s+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex TheFirst();

    [GeneratedRegex(@"(\s*,\s*(?<last>et\s+|ou\s+|ainsi\s+que\s+)?|\s+(?<last>et|ou|ainsi\s+que)\s+)(l[ae]s?\s+|l'\s*|des\s+|une?\s+|du\s+|de\s+la\s+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex TheNext();

    [GeneratedRegex(@"[;:.()""]", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex End();

    [GeneratedRegex(
        @"\s*([,;:.()""]|\s(qui|que|dont|pour|afin|dans|sur|au\s+(benefice|profit|service)|a\s+(destination|l'attention|l'intention)|en\s+(faveur|direction|lien)|destinee?s?|ouverte?s?|aupres|est|sont|sera|seront)\b|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex LastEnd();
}
