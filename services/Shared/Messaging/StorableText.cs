using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace SkillsHub.Messaging;

/// <summary>Text of others, such as a message of an exception, as PostgreSQL takes it: without U+0000 and halves of surrogate pairs.</summary>
internal static class StorableText
{
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text) =>
        text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace("\0", string.Empty, StringComparison.Ordinal);
}
