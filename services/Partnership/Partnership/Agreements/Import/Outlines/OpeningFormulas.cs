using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>The set phrases that lead from the cover to the parties, to the recitals, to the articles and to the signatures.</summary>
internal static partial class OpeningFormulas
{
    /// <summary>« Entre : », « Entre, d'une part : », « ENTRE LES SOUSSIGNÉS », « La présente convention est conclue entre : ». Its length, null for another line.</summary>
    public static int? PartiesStart(string folded)
    {
        var match = Parties().Match(folded);
        return match.Success ? match.Length : null;
    }

    public static bool PreambleStarts(string folded) => Preamble().IsMatch(folded);

    /// <summary>A preamble ahead of the parties is no title; behind « Vu … » the title may still stand.</summary>
    public static bool SaysPreamble(string folded) => NamedPreamble().IsMatch(folded);

    /// <summary>« Il est arrêté et convenu ce qui suit ».</summary>
    public static bool ArticlesStart(string folded) => Articles().IsMatch(folded);

    /// <summary>Pattern on folded text, alone in its line: « Boisclair, le 12 juin 2026 ».</summary>
    public const string PlaceAndDay = @"[a-z][a-z' -]{1,40},\s+le\s+\d{1,2}(er)?\s+[a-z]+\s+\d{4}(\s*,?\s*en\s+[^.]{1,40}(exemplaires?|originaux))?\s*\.?\s*$";

    public static bool ClosingStarts(string folded) => Closing().IsMatch(folded);

    [GeneratedRegex(
        @"^\s*(entre\s*[,:]?\s*(d'une\s+part\s*)?[,:]?\s*$|(sont|ont)\s+convenue?s?\s+entre\s*[,:]?\s*$|entre\s*:\s*|entre\s+(les\s+)?(soussignee?s|parties|signataires|partenaires)[^,:]{0,60}[,:]?\s*(d'une\s+part\s*[,:]?\s*)?|entre\s*,?\s+(d'une\s+part\s*)?[,:]?\s*(?=(l[ea]s?\s|l'|d'une part))|(les\s+)?(parties|signataires|soussignee?s)(\s+(a|de)\s+la\s+(presente\s+)?convention|\s+(au|du)\s+(present\s+)?(contrat|protocole))?(\s+sont)?\s*:?\s*$" +
        @"|[^.]{0,200}\b(conclue?|passee?|etablie?|signee?)\s+entre\s*(les\s+(parties|soussignes)[^:,]{0,40})?(,?\s*d'une\s+part\s*)?[,:]?\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Parties();

    [GeneratedRegex(
        @"^\s*(preambule|expose\s+(prealable|des motifs|:)|contexte\b|(ceci\s+)?etant\s+(prealablement|prealable|d'abord|tout d'abord)|(il\s+(est|a ete)|ils\s+ont)\s+(tout d'abord\s+|prealablement\s+|d'abord\s+)*(expose|rappele|preciser?)|prealablement\b|considerant\b|vu\b|attendu\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Preamble();

    [GeneratedRegex(@"^\s*(preambule\b|(expose\s+(prealable|des\s+motifs)|contexte|rappel\s+du\s+contexte)\s*:?\s*$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NamedPreamble();

    [GeneratedRegex(
        @"^\s*(\w[\w\s,']{0,60},?\s*)?((il\s+(est|a\s+ete)|les\s+parties\s+(ont|sont|conviennent)|\bont)\s+[\w\s,']{0,60}\b(convenue?s?|arretee?s?|decidee?s?|ce\s+qui\s+suit)|sont\s+convenue?s?\s+(de\s+)?ce\s+qui\s+suit)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Articles();

    [GeneratedRegex(
        @"^\s*(" + PlaceAndDay + @"|fait\s+(a|en|le|au)\b|signatures?\b\s*(des\s+(parties|signataires))?\s*:?\s*$|(etablie?|dressee?)\s+en\s+|(la|le)\s+presente?\s+(convention|contrat|accord|acte|protocole)\s+(est|a\s+ete)\s+(etablie?|redigee?|faite?|signee?|dressee?)\s+en\s+[^.]{0,60}exemplaires?)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Closing();
}
