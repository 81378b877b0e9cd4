using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <param name="Length">How many characters say it.</param>
/// <param name="Next">Where somebody who sits beside them is named; null when nobody is.</param>
internal sealed record EveryPartyMention(int Length, int? Next);

/// <summary>« les signataires », « un représentant de chaque partie »: no name, but that of each of them.</summary>
internal static partial class EveryParty
{
    /// <summary>Null where anybody else is meant, or only some of them: « les partenaires (CCI, CMA) », « les parties intéressées ».</summary>
    public static EveryPartyMention? Find(string text, string folded, int start)
    {
        var match = Words().Match(folded, start);
        if (!match.Success)
            return null;
        var length = match.Groups["who"].Length;
        var (next, joined) = (match.Groups["next"], match.Groups["joined"]);
        if (!next.Success && !joined.Success)
            return new EveryPartyMention(length, null);
        // « les partenaires et acteurs de l'emploi » are told by what they do, « les parties et France Travail » are not.
        var at = next.Success ? next.Index : joined.Index;
        return Determiner().IsMatch(folded, at) || (joined.Success && char.IsUpper(text[at])) ? new EveryPartyMention(length, at) : null;
    }

    /// <summary>Pattern on folded text of those who are sent to sit.</summary>
    public const string Envoys = @"(representante?s?|elue?s?|membres?|delegue?s?|technicienn?e?s?|agente?s?|referente?s?|administrat(eur|rice)s?|conseill(er|ere)s?|salariee?s?|benevoles?|enseignante?s?|dirigeante?s?)";

    private const string Each = @"chacune?\s+des|chaque|l'ensemble\s+d(es|e\s+ces)|toutes\s+les|tous\s+les";

    private const string Signatories =
        @"(presentes\s+|differente?s\s+)?(co-?)?(parties?|signataires?|partenaires?|contractants?|soussignes?)(\s+(signataires?|contractantes?|prenantes))?" +
        @"(\s+(de\s+la|du|a\s+la|au)\s+(presente?\s+)?(convention|contrat|protocole)|\s+(de|a)\s+l'\s*accord)?\b";

    /// <summary>Pattern on folded text of all of them together: « les signataires », « l'ensemble des parties ».</summary>
    public const string All = @"(" + Each + @"|les|ces)\s+" + Signatories;

    // « un représentant des parties » is one for all of them; « composé des parties » is of the parties, « réunit des parties » of some.
    private const string Seat =
        @"((une?|deux|trois|les?|la|des?|d'une?|de\s+deux)\s+)?" + Envoys + @"(\s+titulaires?)?(\s+et\s+(une?|deux|trois)\s+" + Envoys + @")?" +
        @"\s+(de\s+(" + Each + @"|ces)|((design|nomm|mandat)ee?s?\s+)?par(\s+(" + Each + @"))?|(?<!\b(une?|le|la)\s+\S+\s+)des)\s+";

    private const string Whole = @"(de\s+)?(" + Each + @"|les|ces)\s+|(?<=\b(compose|constitue|forme)e?s?\s[^.;:]{0,80})des\s+";

    // What else may follow without telling some of them from the others.
    private const string Beside =
        @"\s+(ou\s+leurs?\s|(pour|afin\s+d[e'])\s*((ne|y|en|se|l[ae]s?|leur|lui)\s+|[sl]')?[a-z]+(er|ir|re|oir)\b|a\s+(la\s+demande|l'initiative)\b|au\s+(moins|minimum|siege)\b" +
        @"|en\s+(seance|reunion|presence|tant\s+que)\b|sur\s+(convocation|demande|l'initiative)\b|dans\s+les\s+locaux\b|lors\b|sous\s+la\s+presidence\b|autour\b)";

    [GeneratedRegex(
        @"\G\s*(?<who>((?<seat>" + Seat + ")|" + Whole + ")" + Signatories + @")(?=\s*[.,;]?\s*$|(?(seat)\s*,\s+(designe|nomme|avec\s+voix|dispos|ayant)|(?!))" +
        @"|\s*[,;]?\s*\b(et|ainsi\s+qu(e\b|'))\s*(,\s*[^,;:.]{1,60},\s*)?(?<joined>\S)|\s*[,;]\s*(?<next>\S)|" + Beside + ")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\G(l[ae]s?\s|l'|une?\s|deux\s|trois\s|du\s|des\s|de\s+(la\s|l'|deux\s)|d'une?\s|leurs?\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Determiner();
}
