using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Sets text on A4 pages as a word processor does: in columns of any width, ragged or justified.</summary>
internal sealed partial class PdfSheets : IDisposable
{
    public const double Left = 50;
    public const double Right = 545;
    public const double Top = 780;
    private const double Bottom = 70;
    private const double Size = 9;
    private const double Pitch = 11;

    private readonly List<StringBuilder> _pages = [];
    private readonly PdfDocumentBuilder _ruler = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private readonly PdfPageBuilder _measure;

    public PdfSheets()
    {
        _font = _ruler.AddStandard14Font(Standard14Font.Helvetica);
        _measure = _ruler.AddPage(PageSize.A4);
    }

    /// <summary>The text in two columns on as many pages as it needs, with a head and a foot when there is one.</summary>
    public static byte[] TwoColumns(string text, string? head = null, bool justified = false, double offset = 0, double gutter = 24)
    {
        using var sheets = new PdfSheets();
        var width = (Right - Left - gutter) / 2;
        var rest = sheets.NewPage().Wrap(Unbroken(text), width);
        for (var page = 1; rest.Count > 0; page++)
        {
            if (page > 1)
                sheets.NewPage();
            if (head is not null)
                sheets.Line(head, Left, 815).Line($"{page}", Right - 10, 815).Line($"Page {page}", 280, 30);
            rest = sheets.Column(rest, Left, Top, width, justified);
            rest = sheets.Column(rest, Left + width + gutter, Top - offset, width, justified);
        }

        return sheets.Build();
    }

    public PdfSheets NewPage()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    public PdfSheets Line(string text, double x, double y)
    {
        _pages[^1].Append(PdfFiles.Text(text, x, y, Size));
        return this;
    }

    /// <summary>Some lines, one below the other.</summary>
    public PdfSheets Lines(IEnumerable<string> lines, double x, double top)
    {
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
            Line(line, x, top - (i * Pitch));
        return this;
    }

    /// <summary>Fills a column down to its foot, or the bottom margin; gives what did not fit.</summary>
    public List<string> Column(List<string> lines, double x, double top, double width, bool justified = false, double bottom = Bottom)
    {
        var fit = Math.Min(lines.Count, (int)((top - bottom) / Pitch));
        for (var i = 0; i < fit; i++)
        {
            if (justified && i + 1 < lines.Count && lines[i + 1].Length > 0 && WidthOf(lines[i]) > width * 0.8)
                Justified(lines[i], x, top - (i * Pitch), width);
            else
                Line(lines[i], x, top - (i * Pitch));
        }

        return lines[fit..];
    }

    /// <summary>Breaks at the margin what is too wide.</summary>
    public List<string> Wrap(string text, double width)
    {
        var wrapped = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            var open = "";
            foreach (var word in line.Split(' '))
            {
                if (open.Length > 0 && WidthOf($"{open} {word}") > width)
                {
                    wrapped.Add(open);
                    open = "";
                }

                open = open.Length == 0 ? word : $"{open} {word}";
            }

            wrapped.Add(open);
        }

        return wrapped;
    }

    public PdfSheets Justified(string line, double x, double y, double width)
    {
        var words = line.Split(' ');
        var space = (width - words.Sum(WidthOf)) / Math.Max(1, words.Length - 1);
        foreach (var word in words)
        {
            Line(word, x, y);
            x += WidthOf(word) + space;
        }

        return this;
    }

    // The margin of the text is not that of the column.
    private static string Unbroken(string text) => LineEnd().Replace(text, " ");

    [GeneratedRegex(@"(?<=\S)[ ]*\n[ ]*(?=[^\s\-\u2013\d])(?![a-z]\)|ARTICLE|Art\.|RELATIVE|Pour|Salle)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex LineEnd();

    public byte[] Build() => PdfFiles.Write(_pages.Select(page => page.ToString()));

    public void Dispose() => _ruler.Dispose();

    // The builder's fonts have no accents, which take no room.
    private double WidthOf(string text)
    {
        var plain = string.Concat(text.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(c => char.IsAscii(c) ? c : 'n'));
        return plain.Length == 0 ? 0 : _measure.MeasureText(plain, Size, new PdfPoint(0, 0), _font)[^1].EndBaseLine.X;
    }
}
