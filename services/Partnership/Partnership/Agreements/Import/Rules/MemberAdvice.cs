using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Who sits without deciding: « à titre consultatif », « y assiste avec voix consultative », « sont également invités ».</summary>
internal static partial class MemberAdvice
{
    private const int LongestSubject = 200;

    public static bool IsIn(string folded) => Advisory().IsMatch(folded);

    /// <summary>Where a name ends: before the words by which somebody only advises.</summary>
    public static int LengthOfName(string folded) => Behind().Match(folded) is { Success: true } advice ? advice.Index : folded.Length;

    /// <summary>« la CCI et la CMA y assistent »: one name alone is not all of whom the verb is said.</summary>
    public static bool IsOfMore(string folded) => Many().IsMatch(folded) && !Plural().IsMatch(folded);

    /// <summary>Place of the subject of « Le directeur du CROUS y assiste avec voix consultative », « Y assistent, à titre consultatif : la CCI »; empty for any other sentence.</summary>
    public static (int Start, int Length) Subject(string folded)
    {
        var who = (Inverted().Match(folded) is { Success: true } inverted ? inverted : Sentence().Match(folded)).Groups["who"];
        return who.Length <= LongestSubject ? (who.Index, who.Length) : (0, 0);
    }

    private const string Consults = @"(voix\s+consultatives?|titre\s+consultatif)\b";

    private const string Attends = @"(assist|particip|sieg|associ)(e|ent|era|eront|eaient|ant)\b";

    [GeneratedRegex(@"\b(" + Consults + @"|(invite|convie)e?s?\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Advisory();

    [GeneratedRegex(@"\s*[,(]?\s*\b((qui\s+)?(y\s+)?" + Attends + @"\s+([^,;()]{1,60}?\s)??)?((avec|a|ayant|disposant\s+d')\s*(une\s+)?)?" + Consults + @"\s*\)?\s*[.,;]?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Behind();

    [GeneratedRegex(@"\b(assistent|participent|siegent)\b[^;]*\b" + Consults, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Many();

    [GeneratedRegex(@"^\s*(les|des|deux|trois|quatre|cinq|\d{1,2})\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Plural();

    // « peut assister » is for another day; « il » and « le comité » are no names.
    [GeneratedRegex(
        @"^(?<who>(?!(ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|chacune?|tous|l[ae]s?\s+(comite|membres|parties|signataires|partenaires))\b)((?!\b(peu(t|vent)|pourr(a|ont)|qui|dont|comprend|compose|reunit)\b)[^:;])+?)" +
        @",?\s+((y|en)\s+)?(" + Attends + @"|(est|sont|sera|seront)\s+(\w+ment\s+)?(invite|convie|associe)e?s?\b)[^;:]*\b" + Consults,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(y\s+)?(assistent|participent|siegent|sont\s+(\w+ment\s+)?(invitee?s|conviee?s|associee?s))\b[^:;]*\b" + Consults + @"[^:;]*:\s*(?<who>[^:;]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Inverted();
}
