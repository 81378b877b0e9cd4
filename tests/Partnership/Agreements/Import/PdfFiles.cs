using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Writes small PDF files by hand: pages of lines, running heads, compressed streams, broken ones.</summary>
internal static class PdfFiles
{
    private const string Encryption =
        "/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 " +
        "/O <0102030405060708091011121314151617181920212223242526272829303132> /U <3231302928272625242322212019181716151413121110090807060504030201> >>";

    private const int LinesPerPage = 46;

    public static byte[] FromText(string text, string? head = null)
    {
        var pages = text.Split('\n').Chunk(LinesPerPage).ToList();
        return Write(pages.Select((lines, i) => Content(lines, head, $"Page {i + 1} sur {pages.Count}")));
    }

    /// <summary>A page that only draws a rectangle.</summary>
    public static byte[] WithoutText() => Write(["0 0 200 200 re f"]);

    /// <summary>A page whose stream expands to as many bytes.</summary>
    public static byte[] Expanding(int pages, int bytesPerPage) => Write(Enumerable.Repeat(new string(' ', bytesPerPage), pages), compress: true);

    public static byte[] Encrypted() => Write(["BT ET"], trailer: Encryption);

    public static byte[] Write(IEnumerable<string> contents, bool compress = false, string? trailer = null)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var streams = contents.Select(content => windows.GetBytes(content)).ToList();
        var objects = new List<byte[]>
        {
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii($"<< /Type /Pages /Count {streams.Count} /Kids [{string.Join(' ', streams.Select((_, i) => $"{4 + (2 * i)} 0 R"))}] >>"),
            Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
        };
        for (var i = 0; i < streams.Count; i++)
        {
            objects.Add(Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {5 + (2 * i)} 0 R >>"));
            objects.Add(Stream(streams[i], compress));
        }

        return Assemble(objects, trailer ?? "");
    }

    /// <summary>A page whose resources, which it has from the page tree, name the stream <c>5 0 R</c>, not compressed.</summary>
    public static byte[] WithStream(string contents, string resources, string entries, string stream) => Assemble(
        [
            Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
            Ascii($"<< /Type /Pages /Count 1 /Kids [3 0 R] /Resources << {resources} >> >>"),
            Ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"),
            Stream(Ascii(contents), compress: false),
            Stream(Ascii(stream), compress: false, entries),
            Ascii("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"),
        ],
        trailer: "");

    /// <summary>Forms of which each lies within the one before: together they are longer than the file.</summary>
    public static byte[] Nested(int forms, int bytes)
    {
        var (heads, length) = (new Stack<string>(), bytes);
        for (var number = 4 + forms; number > 4; number--)
        {
            heads.Push($"<< /Subtype /Form /Length {length} >>\nstream\n");
            length += $"\nendobj\n{number} 0 obj\n".Length + heads.Peek().Length;
        }

        var names = string.Join(' ', Enumerable.Range(5, forms).Select(number => $"/F{number} {number} 0 R"));
        return Assemble(
            [
                Ascii("<< /Type /Catalog /Pages 2 0 R >>"),
                Ascii("<< /Type /Pages /Count 1 /Kids [3 0 R] >>"),
                Ascii($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << {names} >> >> /Contents 4 0 R >>"),
                Stream(Ascii("q Q"), compress: false),
                .. heads.SkipLast(1).Select(head => Ascii(head)),
                [.. Ascii(heads.Last()), .. Ascii(new string(' ', bytes)), .. Ascii("\nendstream")],
            ],
            trailer: "");
    }

    /// <summary>Draws one line of text.</summary>
    public static string Text(string text, double x, double y, double size) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf 1 0 0 1 {x:0.###} {y:0.###} Tm ({Escape(text)}) Tj ET\n");

    private static string Content(string[] lines, string? head, string foot)
    {
        var content = new StringBuilder("BT /F1 10 Tf 1 0 0 1 50 800 Tm ");
        if (head is not null)
            content.Append(CultureInfo.InvariantCulture, $"({Escape(head)}) Tj 0 -30 Td ");
        foreach (var line in lines)
            content.Append(CultureInfo.InvariantCulture, $"({Escape(line)}) Tj 0 -15 Td ");
        return content.Append(CultureInfo.InvariantCulture, $"ET BT /F1 8 Tf 1 0 0 1 270 30 Tm ({foot}) Tj ET").ToString();
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private static byte[] Stream(byte[] content, bool compress, string entries = "")
    {
        if (!compress)
            return [.. Ascii($"<< {entries} /Length {content.Length} >>\nstream\n"), .. content, .. Ascii("\nendstream")];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(content);
        return [.. Ascii($"<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n"), .. packed.ToArray(), .. Ascii("\nendstream")];
    }

    private static byte[] Assemble(List<byte[]> objects, string trailer)
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        file.Write(Ascii("%PDF-1.5\n"));
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Position);
            file.Write(Ascii($"{i + 1} 0 obj\n"));
            file.Write(objects[i]);
            file.Write(Ascii("\nendobj\n"));
        }

        var start = file.Position;
        file.Write(Ascii($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            file.Write(Ascii($"{offset:D10} 00000 n \n"));
        file.Write(Ascii($"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(text.ToString(CultureInfo.InvariantCulture));

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);
}
