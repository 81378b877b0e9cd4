using System.Globalization;
using System.Xml;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Paragraphs to lines, table rows to lines of cells; deleted text and field codes are not text.</summary>
internal sealed class DocxBodyReader(DocxNumbering numbering, CancellationToken cancellationToken)
{
    private readonly List<DocumentLine> _lines = [];
    private readonly List<List<string>> _cells = [];
    private readonly Stack<DocxParagraph> _open = new();
    private DocumentLineKind _kind;
    private int _tables;
    private int _characters;
    private int _containers;
    private bool _inText;

    // Tab stops carry the same name as tabs.
    private bool _inTabStops;

    public IReadOnlyList<DocumentLine> Lines => _lines;

    public bool IsTooLong => _characters > ReadingLimits.Characters || _lines.Count > ReadingLimits.Lines || _containers > ReadingLimits.Containers;

    /// <summary>False when the part does not exist.</summary>
    public bool ReadPart(DocxParts parts, string path, DocumentLineKind kind)
    {
        _kind = kind;
        using var reader = parts.Open(path);
        if (reader is null)
            return false;
        reader.Read();
        while (!reader.EOF && !IsTooLong)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType == XmlNodeType.Element && IsSkipped(reader.LocalName))
                reader.Skip();
            else
                Take(reader);
        }

        return true;
    }

    private static bool IsText(XmlNodeType node) => node is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    // Deletions, field codes, and the second drawing of a text box for older versions.
    private static bool IsSkipped(string name) => name is "del" or "moveFrom" or "instrText" or "Fallback" or "delText" or "pPrChange" or "rPrChange" or "sectPr" or "separator";

    private void Take(XmlReader reader)
    {
        if (reader.NodeType == XmlNodeType.Element)
            Start(reader);
        else if (reader.NodeType == XmlNodeType.EndElement)
            End(reader.LocalName);
        else if (_inText && IsText(reader.NodeType) && _open.TryPeek(out var paragraph))
            Append(paragraph, reader.Value);
        reader.Read();
    }

    private void Start(XmlReader reader)
    {
        var empty = reader.IsEmptyElement;
        switch (reader.LocalName)
        {
            case "p":
                _containers++;
                _open.Push(new DocxParagraph());
                break;
            case "t":
                _inText = true;
                break;
            case "tabs":
                _inTabStops = true;
                break;
            case "tbl":
                _tables++;
                break;
            case "tc" when _tables == 1:
                _containers++;
                _cells.Add([]);
                break;
            default:
                if (_open.TryPeek(out var paragraph))
                    StartInside(reader, paragraph);
                break;
        }

        if (empty)
            End(reader.LocalName);
    }

    private void StartInside(XmlReader reader, DocxParagraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "tab" when !_inTabStops:
                Append(paragraph, "\t");
                break;
            case "br" or "cr":
                Append(paragraph, _tables > 0 ? " " : "\n");
                break;
            case "noBreakHyphen":
                Append(paragraph, "-");
                break;
            case "sym":
                AppendSymbol(paragraph, WordXml.Attribute(reader, "char"));
                break;
            case "pStyle":
                paragraph.Style = WordXml.Attribute(reader, "val");
                break;
            case "numId":
                paragraph.NumberingId = WordXml.Attribute(reader, "val");
                break;
            case "ilvl" when int.TryParse(WordXml.Attribute(reader, "val"), CultureInfo.InvariantCulture, out var level):
                paragraph.Level = level;
                break;
            default:
                break;
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p" when _open.TryPop(out var paragraph):
                EndParagraph(paragraph);
                break;
            case "t":
                _inText = false;
                break;
            case "tabs":
                _inTabStops = false;
                break;
            case "tr" when _tables == 1:
                EndRow();
                break;
            case "tbl":
                _tables = Math.Max(0, _tables - 1);
                break;
            default:
                break;
        }
    }

    // Counted here and not as lines: a table's row is one line, however much it holds.
    private void Append(DocxParagraph paragraph, string text)
    {
        paragraph.Text.Append(text);
        _characters += text.Length;
    }

    private void AppendSymbol(DocxParagraph paragraph, string? code)
    {
        if (int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var symbol) && symbol is (> 0x20 and < 0xD800) or (>= 0xE000 and <= 0xFFFD))
            Append(paragraph, ((char)symbol).ToString());
    }

    private void EndParagraph(DocxParagraph paragraph)
    {
        var text = paragraph.Text.ToString();
        var label = string.IsNullOrWhiteSpace(text) ? null : numbering.Next(paragraph.Style, paragraph.List);
        var whole = label is null ? text : $"{label} {text}";
        _characters += whole.Length - text.Length;
        if (_tables > 0 && _cells.Count > 0)
        {
            if (!string.IsNullOrWhiteSpace(whole))
                _cells[^1].Add(LineText.Clean(whole));
            return;
        }

        var kind = Kind(paragraph.Style);
        foreach (var line in whole.Split('\n'))
            Add(line, kind);
    }

    private DocumentLineKind Kind(string? style) =>
        _kind != DocumentLineKind.Text ? _kind
        : numbering.IsContents(style) ? DocumentLineKind.PageMark
        : numbering.IsHeading(style) ? DocumentLineKind.Heading
        : DocumentLineKind.Text;

    // A row of which one cell holds text is a frame around it, not a table.
    private void EndRow()
    {
        var filled = _cells.Where(cell => cell.Count > 0).ToList();
        if (filled.Count == 1)
        {
            foreach (var line in filled[0])
                Add(line, _kind);
        }
        else if (filled.Count > 1)
        {
            Add(string.Join('\t', filled.Select(cell => string.Join(' ', cell))), _kind == DocumentLineKind.Text ? DocumentLineKind.TableRow : _kind);
        }

        _cells.Clear();
    }

    private void Add(string text, DocumentLineKind kind) =>
        _lines.Add(new DocumentLine { Number = _lines.Count + 1, Text = LineText.Clean(text), Kind = kind });
}
