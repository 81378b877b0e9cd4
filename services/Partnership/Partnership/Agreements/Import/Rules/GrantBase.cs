using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>What a rate applies to, what a sum is for, what is lent.</summary>
internal static partial class GrantBase
{
    public static bool IsInKind(string words) => InKind().IsMatch(words);

    // « financer à hauteur de 40 % les dépenses »: no preposition stands between the share and what it is of.
    public static string? OfShare(CommitmentDraft commitment, int start, int end, Match share) =>
        Behind(commitment, end, share, AppliesTo()) ?? (Funds().IsMatch(commitment.Words[start..share.Index]) ? Behind(commitment, end, share, Object()) : null);

    public static string? OfAmount(CommitmentDraft commitment, int start, int end, Match amount) =>
        Behind(commitment, end, amount, AppliesTo())
        ?? Behind(commitment, amount.Success ? amount.Index : end, Funded().Match(commitment.Words, start, end - start), AppliesTo());

    // « une subvention de 10 000 € et de 5 000 € »: the second sum is not what the first is for.
    public static string? OfSums(CommitmentDraft commitment, int end, Match first, Match last) =>
        Behind(commitment, end, last, AppliesTo()) ?? Behind(commitment, first.Index, Funded().Match(commitment.Words, 0, first.Index), AppliesTo());

    /// <summary>« met gratuitement à disposition de l'Université le bâtiment Nord »: neither the words of lending nor who may use it.</summary>
    public static string? OfLoan(CommitmentDraft commitment, int start, int end)
    {
        var verb = Lends().Match(commitment.Words, start, end - start);
        return verb.Success ? What(commitment, verb)
            : Puts().IsMatch(commitment.Words[start..end]) ? null
            : Behind(commitment, end, InKind().Match(commitment.Words, start, end - start), Lent());
    }

    private static string? Behind(CommitmentDraft commitment, int end, Match before, Regex appliesTo)
    {
        var from = before.Index + before.Length;
        return !before.Success || from >= end ? null : What(commitment, appliesTo.Match(commitment.Words, from, end - from));
    }

    private static string? What(CommitmentDraft commitment, Match applied)
    {
        var what = applied.Groups["what"];
        var words = what.Length == 0 ? "" : commitment.Verbatim(what.Index, what.Length).Trim(' ', ',', ';', '.', '\u00A0');
        return words.Length == 0 ? null : words;
    }

    private const string Stop = @"(?=\s*(?:[,.;:]|$)|\s+(?:durant|pendant|pour\s+(?:les|l'|la\s+duree|une)|sur\s+(?:les|une|la\s+duree)|au\s+titre|selon|dans\s+la\s+limite|au\s+cours|lors\s+des?|par\s+an|conformement|a\s+compter|chaque)\b)";

    /// <summary>What may stand between a rate or a sum and what it is of.</summary>
    public const string Bound = @"(((au\s+)?(maximum|maximal|plus)|ht|ttc|environ)\s+)*";

    private const string Free = @"(gratuitement|gracieusement|a\s+titre\s+(gratuit|gracieux))";

    private const string Disposal = @"a\s+(la\s+)?disposition\b";

    // « de l'Université », « des habitants »; « des locaux » may be what is lent.
    private const string Users =
        @"(\s+(de\s+la\s+|du\s+|de\s+l'\s*|d'\s*|de\s+|des\s+(?=(habitants|associations|parties|partenaires|usagers|stagiaires|apprenants|porteurs|etudiants|entreprises|communes|signataires)\b))" +
        @"((?!\b(pour|dans|sur|pendant|durant|dont|qui)\b)[^,;:]){1,80}?(?<!\b(de|du|des|d'|a|en))(?=\s*,?\s+(" + Free + @"\s*,?\s+)?" + Thing + "))?";

    private const string Thing = @"((l[ae]s?|une?|des|ses|sa|son|deux|trois|quatre|cinq|\d{1,3})\s|l')";

    [GeneratedRegex(
        @"\b(met|mett\w+)\s+(" + Free + @"\s+)?" + Disposal + @"(\s+" + Free + ")?" + Users + @"(\s*,?\s+" + Free + @"\s*,?)?\s+(?=" + Thing + @")(l[ae]s?\s+|l'\s*)?(?<what>.{1,300}?)" + Stop +
        @"|\b(met|mett\w+)\s+(" + Free + @"\s+)?(?=" + Thing + @")(l[ae]s?\s+|l'\s*)?(?<what>[^,;:]{1,200}?)\s+(" + Free + @"\s+)?" + Disposal,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Lends();

    [GeneratedRegex(@"\b(met|mett\w+)\s[^;:]{0,120}?" + Disposal, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Puts();

    [GeneratedRegex(@"\b(mise?\s+a\s+disposition|mettre\s+a\s+(la\s+)?disposition|met(tra)?\s+a\s+(la\s+)?disposition|pret(e|er|era)?)\s*(gratuite(ment)?|gracieuse(ment)?|a\s+titre\s+(gratuit|gracieux))\b|\b(gratuitement|gracieusement|a\s+titre\s+(gratuit|gracieux))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex InKind();

    [GeneratedRegex(@"\b(financ|subventionn|couvr|pren|contribu|particip)\w*\s+(a\s+hauteur\s+de\s+|en\s+charge\s+(a\s+hauteur\s+de\s+)?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Funds();

    [GeneratedRegex(@"\G\s*" + Bound + @"(l[ae]s?\s+|l'\s*)(?<what>.{1,300}?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Object();

    [GeneratedRegex(@"\b(subventions?|co-?financements?|financements?|aide\s+financiere)(\s+(d'investissement|de\s+fonctionnement|d'exploitation|annuelle|globale))*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Funded();

    [GeneratedRegex(@"\G\s*" + Bound + @"((du|des|de\s+la|de|aux?|a\s+la)\s+|(de\s+l'|d'|a\s+l')\s*)(?!\s*(titre\b|(une?\s+|la\s+|le\s+|l')?((subvention|participation|contribution|dotation|aide)\b|(montant|somme)(\s+[a-z]+)?\s+(de|d')(?=\s*([\d.…_\[]|$)))))\s*(?<what>.{1,300}?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AppliesTo();

    [GeneratedRegex(@"\G\s*(de\s+la\s+|de\s+l'\s*|des?\s+|du\s+|d')?(?<what>.{1,300}?)" + Stop, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Lent();
}
