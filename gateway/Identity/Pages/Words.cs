using System.Globalization;

namespace SkillsHub.Identity.Pages;

/// <summary>Both languages side by side: a page reads like what it shows, and no translation can be forgotten.</summary>
internal static class Words
{
    public static readonly string[] Languages = ["fr", "en"];

    public static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? "en" : "fr";

    public static string Say(string french, string english) => Language == "en" ? english : french;
}
