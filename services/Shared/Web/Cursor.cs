using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace SkillsHub.Web;

/// <summary>Opaque keyset cursors: the sort key of the last row that was read.</summary>
public static class Cursor
{
    /// <summary>Writes a cursor.</summary>
    /// <typeparam name="TKey">The sort key, a record or a simple value.</typeparam>
    /// <param name="key">Key of the last row of the page.</param>
    /// <returns>URL-safe text without meaning for the client.</returns>
    public static string Encode<TKey>(TKey key) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(key));

    /// <summary>Reads a cursor that a client sent.</summary>
    /// <typeparam name="TKey">The sort key.</typeparam>
    /// <param name="cursor">What the client sent.</param>
    /// <param name="key">The key, when the cursor is one of ours.</param>
    /// <returns>Whether it is.</returns>
    public static bool TryDecode<TKey>(string cursor, [NotNullWhen(true)] out TKey? key)
    {
        try
        {
            var json = Base64Url.DecodeFromChars(cursor);
            key = HoldsNul(json) ? default : JsonSerializer.Deserialize<TKey>(json);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException or InvalidOperationException)
        {
            key = default;
        }

        return key is not null;
    }

    // No key of ours has one, since PostgreSQL cannot store it; it could not even be compared with.
    private static bool HoldsNul(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped && reader.GetString()!.Contains('\0', StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
