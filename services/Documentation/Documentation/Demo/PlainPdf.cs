using System.Globalization;
using System.Text;

namespace SkillsHub.Documentation.Demo;

/// <summary>A one-page PDF 1.4 of plain lines in Helvetica, which every reader has: enough for a demo, without a font file.</summary>
internal static class PlainPdf
{
    private const string EscapedCharacters = "\\()";

    public static byte[] Write(string title, IEnumerable<string> lines)
    {
        var content = new StringBuilder("BT /F1 18 Tf 56 780 Td 16 TL ");
        content.Append(CultureInfo.InvariantCulture, $"({Escape(title)}) Tj T* T* /F1 11 Tf ");
        foreach (var line in lines)
            content.Append(CultureInfo.InvariantCulture, $"({Escape(line)}) Tj T* ");
        content.Append("ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Title ({Escape(title)}) >>",
        ];
        return Encoding.Latin1.GetBytes(Assemble(objects));
    }

    private static string Assemble(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (index, body) in objects.Index())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info {objects.Length} 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToString();
    }

    private static string Escape(string text) =>
        string.Concat(text.Replace('’', '\'').Select(character => EscapedCharacters.Contains(character, StringComparison.Ordinal) ? $"\\{character}" : character.ToString()));
}
