using System.Buffers;
using System.Text;

namespace SkillsHub.Documentation.Files;

/// <summary>
/// Text has no signature: it is text when no control character stands in it. It is served with the charset that it has, since
/// French spreadsheets still write windows-1252.
/// </summary>
internal static class TextContent
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(code => code is not ('\t' or '\n' or '\r' or '\f')).Select(code => (byte)code), 0x7F]);

    public static Func<Stream, CancellationToken, Task<string?>> As(string mediaType) => async (content, cancellationToken) =>
    {
        var decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var buffer = new byte[64 * 1024];
        var characters = new char[buffer.Length + 1];
        var isUtf8 = true;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (buffer.AsSpan(0, read).ContainsAny(Controls))
                return null;
            isUtf8 = isUtf8 && IsDecoded(decoder, buffer.AsSpan(0, read), characters, flush: false);
        }

        isUtf8 = isUtf8 && IsDecoded(decoder, [], characters, flush: true);
        return $"{mediaType}; charset={(isUtf8 ? "utf-8" : "windows-1252")}";
    };

    private static bool IsDecoded(Decoder decoder, ReadOnlySpan<byte> bytes, char[] characters, bool flush)
    {
        try
        {
            decoder.GetChars(bytes, characters, flush);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
