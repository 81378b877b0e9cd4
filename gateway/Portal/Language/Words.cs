using System.Globalization;

namespace SkillsHub.Portal.Language;

/// <summary>Both languages side by side: a page reads like what it shows, and no translation can be forgotten.</summary>
internal static class Words
{
    public static readonly string[] Languages = ["fr", "en"];

    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr";

    public static string Say(string french, string english) => Language == "en" ? english : french;

    /// <summary>« 1 engagement », « 3 engagements »; French counts zero as one.</summary>
    public static string Count(int number, string frenchOne, string frenchMany, string englishOne, string englishMany) =>
        $"{number} {Say(number > 1 ? frenchMany : frenchOne, number == 1 ? englishOne : englishMany)}";
}
