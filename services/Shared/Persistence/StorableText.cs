using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SkillsHub.Persistence;

/// <summary>Text of others, such as a message of an exception, as PostgreSQL takes it: without U+0000 and halves of surrogate pairs.</summary>
public static class StorableText
{
    /// <summary>The text without what cannot be stored.</summary>
    /// <param name="text">What others wrote.</param>
    /// <returns>The rest of it; null for null.</returns>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) =>
        text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", string.Empty, StringComparison.Ordinal);
}
