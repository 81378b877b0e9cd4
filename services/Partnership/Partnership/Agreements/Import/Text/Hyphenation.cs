using System.Text;

namespace SkillsHub.Partnership.Agreements.Import.Text;

internal enum LineJoin
{
    Space,

    /// <summary>The hyphen belongs to the word: « Sous-⏎Préfecture ».</summary>
    KeepHyphen,

    /// <summary>The hyphen only cut the word: « conven-⏎tion ».</summary>
    DropHyphen,
}

internal static class Hyphenation
{
    // First parts of French compounds that go on in lower case: there the hyphen is the word's own.
    private static readonly HashSet<string> CompoundStarts = new(StringComparer.Ordinal)
    {
        "ci", "peut", "c'est", "vis", "sous", "vice", "non", "co", "demi", "semi", "mi", "avant", "apres", "contre", "entre", "plus", "moins",
        "lui", "elle", "eux", "elles", "soi", "nous", "vous", "moi", "celui", "celle", "ceux", "celles", "quelques", "au", "la", "par", "chef",
        "mot", "savoir", "rendez", "porte", "compte", "prise", "socio", "inter", "intra", "multi", "recherche", "mise", "bien", "vingt", "trente",
        "quarante", "cinquante", "soixante", "quatre", "dix", "bas", "haut", "est", "sont", "a", "tout", "toute",
    };

    public static LineJoin At(StringBuilder before, ReadOnlySpan<char> next)
    {
        if (before.Length < 2 || next.Length == 0 || TextFolding.Fold(before[^1]) != '-' || !char.IsLetter(before[^2]) || !char.IsLetter(next[0]))
            return LineJoin.Space;
        if (char.IsUpper(next[0]) || CompoundStarts.Contains(WordBefore(before)))
            return LineJoin.KeepHyphen;
        return LineJoin.DropHyphen;
    }

    private static string WordBefore(StringBuilder text)
    {
        var start = text.Length - 1;
        while (start > 0 && (char.IsLetter(text[start - 1]) || TextFolding.Fold(text[start - 1]) == '\''))
            start--;
        return TextFolding.Fold(text.ToString(start, text.Length - 1 - start));
    }
}
