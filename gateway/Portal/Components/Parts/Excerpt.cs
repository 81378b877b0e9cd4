namespace SkillsHub.Portal.Components.Parts;

internal static class Excerpt
{
    private const int Longest = 220;

    /// <summary>The beginning of a text, cut between words.</summary>
    public static string Of(string text, int longest = Longest)
    {
        if (text.Length <= longest)
            return text;
        var end = text.LastIndexOf(' ', longest);
        return string.Concat(text.AsSpan(0, end > 0 ? end : longest), "…");
    }
}
