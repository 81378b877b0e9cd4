using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Contacts;

/// <summary>The addresses for mail in words.</summary>
internal static class ContactWords
{
    private static readonly string[] Spoken = ["fr", "en"];

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["email"] = Say("Adresse électronique", "E-mail address"),
        ["language"] = Say("Langue des messages", "Language of the messages"),
    };

    public static string? Done(string? done) => done == "changed" ? Say("C’est enregistré.", "It is saved.") : null;

    public static string Language(string language) => language == "en" ? Say("anglais", "English") : Say("français", "French");

    public static IReadOnlyList<Choice> Languages => [.. Spoken.Select(language => new Choice(language, Language(language)))];

    public static string InWords(string field, string value) => field == "language" ? Language(value) : value;
}
