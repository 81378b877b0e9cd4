using System.Text.RegularExpressions;

namespace SkillsHub.Portal.Pages.Agreements;

/// <summary>Tells what an English sentence quotes from its own words, so that a screen reader reads each in its language.</summary>
internal static partial class Quotations
{
    public static string[] Split(string sentence) => Quoted().Split(sentence);

    [GeneratedRegex("(?<quoted>“[^”]*”)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
