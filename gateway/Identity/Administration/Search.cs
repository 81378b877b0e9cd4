using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

/// <summary>Words that a list is searched for.</summary>
internal static class Search
{
    public const string Escape = "|";

    private const int MaxWords = 200;

    public static Check Words(this Check check, string? words) => check.OptionalText(words, "q", MaxWords);

    /// <summary>The words as a pattern of <c>ilike</c> that finds them anywhere, with <see cref="Escape"/> before its own signs.</summary>
    public static string Pattern(string? words) =>
        $"%{words?.Trim().Replace(Escape, Escape + Escape, StringComparison.Ordinal).Replace("%", Escape + "%", StringComparison.Ordinal).Replace("_", Escape + "_", StringComparison.Ordinal)}%";
}
