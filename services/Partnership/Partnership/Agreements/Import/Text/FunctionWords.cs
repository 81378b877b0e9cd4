namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>Words after which a French sentence cannot stop: a line or a page that ends on one goes on.</summary>
internal static class FunctionWords
{
    /// <summary>Room for the last word, and for the one that tells « Grand Est » from the verb.</summary>
    public const int LongestEnd = 80;

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "de", "des", "du", "la", "le", "les", "l'", "d'", "un", "une", "a", "au", "aux", "et", "ou", "en", "dans", "sur", "par", "pour", "avec",
        "sans", "sous", "vers", "entre", "sa", "son", "ses", "leur", "leurs", "ce", "cet", "cette", "ces", "que", "qui", "dont", "ne", "se", "est",
        "sont", "&", "-", "notamment", "afin", "ainsi", "selon", "chaque", "tout", "toute", "tous", "toutes", "ainsi que", "lors", "depuis", "chez",
    };

    public static bool Contains(string word) => Words.Contains(TextFolding.Fold(word));

    /// <summary>Whether the text breaks off: on a function word, or on the hyphen of a cut word.</summary>
    public static bool EndsOpen(string text)
    {
        var end = East.Fold(text.Length > LongestEnd ? text[^LongestEnd..] : text).TrimEnd();
        var folded = end[(end.LastIndexOf(' ') + 1)..].TrimStart('(', '"');
        return Words.Contains(folded) || (folded.Length > 1 && folded[^1] == '-' && char.IsLetter(folded[^2]));
    }
}
