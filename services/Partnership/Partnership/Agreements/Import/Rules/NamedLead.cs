using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Parties;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« À la charge de la Région : », « La Commune : »: who promises what is listed below, without a verb.</summary>
/// <param name="Who">Parties, or all of them.</param>
/// <param name="IsDue">The words tell a duty; a mere name tells one only where promises are expected.</param>
internal sealed partial record NamedLead(Promisors Who, bool IsDue)
{
    private const int LongestLead = 160;

    /// <summary>Null for words that do more than name somebody.</summary>
    public static NamedLead? Find(PartyMatcher matcher, string text, string folded)
    {
        if (folded.Length > LongestLead)
            return null;
        var lead = Due().Match(folded);
        if (lead.Success)
            return new NamedLead(Promisors.Read(matcher, text[lead.Length..]), true);
        if (Listed().Match(folded) is { Success: true } listed)
            return new NamedLead(Promisors.Read(matcher, text.Substring(listed.Groups["who"].Index, listed.Groups["who"].Length)), true);
        return Promisors.Read(matcher, text[Side().Match(folded).Length..]) is { Kind: PromisorKind.Named } who ? new NamedLead(who, false) : null;
    }

    /// <summary>Titles of articles that tell what somebody does anyway: « Présentation des partenaires ».</summary>
    public static bool IsTold(string folded) => Told().IsMatch(folded);

    /// <summary>« IBAN : FR76 … »: said of somebody, promised by nobody.</summary>
    public static bool IsEntry(string folded) => Entry().IsMatch(folded);

    [GeneratedRegex(@"\b(presentation|contexte|objets?|preambule|diagnostic|historique|partenaires|acteurs)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Told();

    [GeneratedRegex(@"^(iban|bic|rib|rna|siren|siret|titulaire|domiciliation|code\s+(banque|guichet)|((numero|n\s?[°o])\s+de\s+)?compte)\b[^:]{0,40}:", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Entry();

    [GeneratedRegex(
        @"^((sont|restent|demeurent)\s+)?(a\s+la\s+charge|aux\s+frais)\s+(exclusive\s+)?(de\s+(?=la\b|l')|du\s+|des\s+(?=\w)|de\s+|d')" +
        @"|^(il\s+)?(appartient|incombe(nt)?|revient)\s+(a\s+(?=la\b|l')|aux?\s+|a\s+)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Due();

    [GeneratedRegex(@"^(pour\s+|cote\s+|du\s+cote\s+(de\s+(?=la\b|l')|du\s+|des\s+)|de\s+la\s+part\s+(de\s+(?=la\b|l')|du\s+|des\s+))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Side();

    // « Les engagements de la Ville sont les suivants : ».
    [GeneratedRegex(@"^(les\s+)?(engagements|obligations|contributions|apports)\s+(de\s+(?=la\b|l')|du\s+|des\s+(?=\w))(?<who>[^,;:]{2,100}?)\s+(sont|consistent|portent|comprennent)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Listed();
}
