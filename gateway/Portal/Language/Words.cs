using System.Globalization;
using System.Text.RegularExpressions;

namespace SkillsHub.Portal.Language;

/// <summary>Both languages side by side: a page reads like what it shows, and no translation can be forgotten.</summary>
internal static partial class Words
{
    public static readonly string[] Languages = ["fr", "en"];

    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr";

    public static string Say(string french, string english) => Language == "en" ? english : Typeset(french);

    /// <summary>The same around values: an interpolated string comes here, and its values are left as they are.</summary>
    public static string Say(FrenchText french, string english) => Language == "en" ? english : french.ToStringAndClear();

    /// <summary>French as it is set: no line breaks at its double signs, within a figure, or between it and its unit.</summary>
    public static string Typeset(string french) => Breakable().Replace(french, "\u00a0");

    /// <summary>Before what a word announces.</summary>
    public static string Colon => Say(" : ", ": ");

    /// <summary>Between what is listed in one breath.</summary>
    public static string Semicolon => Say(" ; ", "; ");

    /// <summary>As somebody else wrote it.</summary>
    public static string Quote(string text) => Say($"« {text} »", $"“{text}”");

    /// <summary>« 1 engagement », « 3 engagements »; French counts zero as one.</summary>
    public static string Count(int number, string frenchOne, string frenchMany, string englishOne, string englishMany) =>
        $"{number} {Noun(number, frenchOne, frenchMany, englishOne, englishMany)}";

    /// <summary>The word alone, where the figure stands by itself.</summary>
    public static string Noun(int number, string frenchOne, string frenchMany, string englishOne, string englishMany) =>
        Say(number > 1 ? frenchMany : frenchOne, number == 1 ? englishOne : englishMany);

    // French sets a space at its double signs, which no line may break.
    [GeneratedRegex("(?<=«) | (?=[:;?!»%€])|(?<=n°) |(?<=[0-9]) (?=[0-9]{3}|[KM]o)", RegexOptions.None, 1000)]
    private static partial Regex Breakable();
}
