using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« lorsque la salle n'est pas libre », « qui peut se faire assister »: what is said there is not said of the promise.</summary>
internal static partial class Asides
{
    /// <summary>Spaces instead of them, so that positions stay; those that no comma closes only from <paramref name="open"/> on.</summary>
    public static string Blank(string words, int open)
    {
        var left = Closed().Replace(words, Spaces);
        return open < left.Length ? string.Concat(left[..open], Open().Replace(left[open..], Spaces)) : left;
    }

    /// <summary>Where the main clause starts: at the subject, unless « que » or « si » makes it hang on the words before.</summary>
    public static int StartOfClause(string words, int subject) => Hangs().IsMatch(words[..subject]) ? 0 : subject;

    private static string Spaces(Match aside) => new(' ', aside.Length);

    private const string Conjunction = @"(qui|que|qu(?=')|dont|où|lorsqu(e|(?='))|puisqu(e|(?='))|quand|si|s(?='ils?\b)|pour|afin|sans|(des|alors|tant|bien|moins|autant|pourvu|(dans|en)\s+l[ae]\s+(cas|mesure))\s+(que|qu(?=')|où|ou))\b";

    [GeneratedRegex(@"(^|,)\s*((et|ou|meme|sauf|a|des)\s+)?" + Conjunction + @"[^,;:]*(?=,)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Closed();

    // « qui ne peut : » opens a list of what is refused.
    [GeneratedRegex(
        @"\b(qui\s+((l[ae]s?|lui|leur|y|en|se)\s+|[ls]'\s*)*|(dont|où|quand|lorsqu(e|'))\b[^,;:]{0,60}?)(" + Refusals.Either + @")(?![^,;:]*\b(de|d'|a|pas|point|peu(t|vent)|pourra|saurai(t|ent))\s*:\s*$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Open();

    [GeneratedRegex(@"\b" + Conjunction + @"'?\s*(,[^,;:]*,)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Hangs();
}
