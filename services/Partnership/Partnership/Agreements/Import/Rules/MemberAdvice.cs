using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Who sits without deciding: « à titre consultatif », « y assiste avec voix consultative », « sont également invités ».</summary>
internal static partial class MemberAdvice
{
    private const int LongestSubject = 200;

    public static bool IsIn(string folded) => Advisory().IsMatch(folded);

    /// <summary>Where a name ends: before the words by which somebody only advises.</summary>
    public static int LengthOfName(string folded) => Says(folded, Consultative) && Behind().Match(folded) is { Success: true } advice ? advice.Index : folded.Length;

    /// <summary>« la CCI et la CMA y assistent »: one name alone is not all of whom the verb is said.</summary>
    public static bool IsOfMore(string folded) => Says(folded, Consultative) && Many().IsMatch(folded) && !Plural().IsMatch(folded);

    /// <summary>Place of the subject of « Le directeur du CROUS y assiste avec voix consultative », « Y assistent, à titre consultatif : la CCI »; empty for any other sentence.</summary>
    public static (int Start, int Length) Subject(string folded)
    {
        if (!Says(folded, Consultative))
            return (0, 0);
        var who = (Inverted().Match(folded) is { Success: true } inverted ? inverted : Sentence().Match(folded)).Groups["who"];
        return who.Length <= LongestSubject ? (who.Index, who.Length) : (0, 0);
    }

    // Each of these sentences has its word, which is found at a fraction of what it costs to try all their verbs.
    private const string Consultative = "consultati";

    private const string Deliberative = "deliberative";

    private const string Consults = @"(voix\s+consultatives?|titre\s+consultatif)\b";

    private const string Attends = @"(assist|particip|sieg)(e|ent|era|eront|eaient|ant)\b";

    private static bool Says(string folded, string word) => folded.Contains(word, StringComparison.Ordinal);

    [GeneratedRegex(@"\b(" + Consults + @"|(invite|convie)e?s?\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Advisory();

    [GeneratedRegex(@"\s*[,(]?\s*\b((qui\s+)?(y\s+)?" + Attends + @"\s+([^,;()]{1,60}?\s)??)?((avec|a|ayant|disposant\s+d')\s*(une\s+)?)?" + Consults + @"\s*\)?\s*[.,;]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\b(assistent|participent|siegent)\b[^;]*\b" + Consults, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Many();

    [GeneratedRegex(@"^\s*(les|des|deux|trois|quatre|cinq|\d{1,2})\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Plural();

    /// <summary>« La Ville siège avec voix délibérative, la CCI avec voix consultative »: two voices in one sentence.</summary>
    public static bool TellsVoices(string folded) => Says(folded, Deliberative) && Deliberates().IsMatch(folded);

    /// <summary>« Chaque membre siège avec voix délibérative. »: how they decide, not who they are.</summary>
    public static bool IsOnVoicesAlone(string folded) => Says(folded, Deliberative) && OfAnyMember().IsMatch(folded);

    /// <summary>« ces deux derniers », « celui-ci »: said of some of those ahead, of whom nobody can tell which.</summary>
    public static bool IsOfLast(string folded) => Last().IsMatch(folded);

    [GeneratedRegex(@"\b(ce|cette|ces|l[ae]s?)\s+(" + FrenchNumbers.Pattern + @"\s+)?derni(er|ere)s?\s*([,;.]|avec|a\s+titre|y\s|ne\s|n'|sont\b|est\b|ayant\b|" + Attends + ")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Last();

    // « peut assister » is for another day; « il », « le comité » and « chaque membre » are no names, and what has a vote stands in no such sentence.
    [GeneratedRegex(
        @"^(?<who>(?!(ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|chacune?|chaque|tous|(l[ae]s?|une?|cet?|cette)\s+(" + CommitteeNames.Pattern + @"|instance|groupe\s+de|membres|parties|signataires|partenaires)|l'\s*instance)\b)((?!\b(peu(t|vent)|pourr(a|ont)|qui|dont|comprend|compose|reunit|ont|dispos[a-z]+)\b)[^:;]){1,200}?)" +
        @",?\s+((y|en)\s+)?(" + Attends + @"|(est|sont|sera|seront)\s+(\w+ment\s+)?(invite|convie|associe)e?s?\b)(\s*,(?=\s*(avec|a)\s))?((?!\b(deliberatives?\b|et\s+(l[ae]s?\s|l'|une?\s|deux\s|trois\s|des\s)))[^,;:])*\b" + Consults,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(" + Attends + @"|ont|a|dispos[a-z]+)\b[^;:]*\bvoix\s+deliberatives?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Deliberates();

    [GeneratedRegex(
        @"^\s*((chaque|tout)\s+membre|chacune?(\s+d'eux|\s+d'elles|\s+d(e\s+[sc])?es\s+membres)?|((tous|toutes)\s+)?[ls]es\s+membres|ils?|elles?|ceux-ci|tous)\s" +
        @"((?!\b(et|mais|ou|par|des?|du(?!\s+comite))\b|\bd')[^,;:])*\bvoix\s+deliberatives?\s*[.;]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex OfAnyMember();

    [GeneratedRegex(@"^(y\s+)?(assistent|participent|siegent|sont\s+(\w+ment\s+)?(invitee?s|conviee?s|associee?s))\b[^:;]*\b" + Consults + @"[^:;]*:\s*(?<who>[^:;]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Inverted();
}
