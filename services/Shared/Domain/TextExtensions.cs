namespace SkillsHub.Domain;

/// <summary>Texts that came from outside, made to fit.</summary>
public static class TextExtensions
{
    /// <summary>The text, cut to fit.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="length">The most UTF-16 units to keep; a character of two units is kept or dropped whole, because no store takes half of one.</param>
    /// <returns>The text itself when it fits.</returns>
    public static string Truncated(this string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }
}
