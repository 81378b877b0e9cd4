using System.Text;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Tells UTF-8, UTF-16 and UTF-32 with their mark, UTF-8 without, and Windows-1252 (with Latin-1) apart.</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static (string? Text, string? Encoding, ImportRefusal? Refusal) Decode(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is { } marked)
            return Strict(bytes[marked.Mark..], marked.Encoding);
        if (IsBinary(bytes))
            return (null, null, Binary());
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return (Utf8.GetString(bytes), "utf-8", null);
        return MixedLine(bytes) is { } line
            ? (null, null, ImportRefusal.Of(
                ImportCodes.MixedEncodings, $"The file mixes two encodings (UTF-8 and Windows-1252): see line {line}. Save it as UTF-8.", ("line", line)))
            : (Windows1252.GetString(bytes), "windows-1252", null);
    }

    private static (int Mark, Encoding Encoding)? Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (3, Utf8),
        [0xFF, 0xFE, 0, 0, ..] => (4, new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true)),
        [0, 0, 0xFE, 0xFF, ..] => (4, new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true)),
        [0xFF, 0xFE, ..] => (2, new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        [0xFE, 0xFF, ..] => (2, new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
        _ => null,
    };

    private static (string? Text, string? Encoding, ImportRefusal? Refusal) Strict(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.AsSpan().IndexOfAny(Controls) >= 0 ? (null, null, Binary()) : (text, encoding.WebName, null);
        }
        catch (DecoderFallbackException)
        {
            return (null, null, ImportRefusal.Of(
                ImportCodes.MixedEncodings,
                $"The file declares the encoding {encoding.WebName} but holds bytes that are not of it. Save it as UTF-8.",
                ("encoding", encoding.WebName)));
        }
    }

    private static ImportRefusal Binary() =>
        ImportRefusal.Of(ImportCodes.Binary, "The file is neither text nor a PDF nor a Word document (.docx): it holds binary data.");

    private static readonly System.Buffers.SearchValues<char> Controls =
        System.Buffers.SearchValues.Create(Enumerable.Range(0, 32).Where(IsControl).Select(c => (char)c).ToArray());

    private static readonly System.Buffers.SearchValues<byte> BinaryBytes =
        System.Buffers.SearchValues.Create(Enumerable.Range(0, 32).Where(IsControl).Append(0x7F).Select(c => (byte)c).ToArray());

    // Tab, line feed, vertical tab (a line break in Word's text), form feed, carriage return, and the end-of-file of DOS.
    private static bool IsControl(int c) => c is not (9 or 10 or 11 or 12 or 13 or 26);

    // Five byte values have no meaning in Windows-1252.
    private static bool IsBinary(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOfAny(BinaryBytes) >= 0 || (!System.Text.Unicode.Utf8.IsValid(bytes) && bytes.IndexOfAny(Undefined) >= 0 && MixedLine(bytes) is null);

    private static readonly System.Buffers.SearchValues<byte> Undefined = System.Buffers.SearchValues.Create([0x81, 0x8D, 0x8F, 0x90, 0x9D]);

    /// <summary>The first line that is not in the encoding of the first accented one; null when all are alike.</summary>
    private static int? MixedLine(ReadOnlySpan<byte> bytes)
    {
        bool? first = null;
        var number = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            number++;
            var line = bytes[range];
            if (System.Text.Ascii.IsValid(line))
                continue;
            var accented = HasFrenchUtf8(line);
            var valid = System.Text.Unicode.Utf8.IsValid(line);
            if (accented && !valid)
                return number;
            var utf8 = accented && valid;
            if (first is null)
                first = utf8;
            else if (first != utf8)
                return number;
        }

        return null;
    }

    // In Windows-1252 these pairs would read « Ã© », « â€ », which nobody writes.
    private static bool HasFrenchUtf8(ReadOnlySpan<byte> line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (line[i] is 0xC2 or 0xC3 or 0xC5 && line[i + 1] is >= 0x80 and <= 0xBF)
                return true;
            if (line[i] == 0xE2 && i + 2 < line.Length && line[i + 1] is 0x80 or 0x82 && line[i + 2] is >= 0x80 and <= 0xBF)
                return true;
        }

        return false;
    }
}
