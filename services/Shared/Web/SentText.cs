namespace SkillsHub.Web;

/// <summary>Text as clients send it.</summary>
public static class SentText
{
    /// <summary>What a text says: blanks around it are not meant, and blanks alone say nothing.</summary>
    /// <param name="text">What the client sent.</param>
    /// <returns>The text without blanks at its ends, or null when there is nothing else.</returns>
    public static string? Trimmed(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
