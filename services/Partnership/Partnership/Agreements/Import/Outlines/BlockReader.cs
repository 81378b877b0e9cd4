using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>Joins the lines of a section into paragraphs, list items and table rows.</summary>
internal sealed class BlockReader(bool linesAreParagraphs)
{
    // A line this long ran to the margin: a dash at the start of the next one may be punctuation.
    private const int FullLine = 60;

    private readonly List<Block> _blocks = [];
    private readonly CountedMarkers _counted = new();
    private PassageBuilder _open = new();
    private BlockKind _kind;
    private string? _marker;
    private string? _article;
    private int _indent;
    private int _number;
    private int _lastLength;

    public IReadOnlyList<Block> Read(IEnumerable<DocumentLine> lines, string? article)
    {
        _article = article;
        var afterBlank = false;
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line.Text))
            {
                afterBlank = true;
                continue;
            }

            Take(line, afterBlank);
            afterBlank = false;
        }

        Close();
        return _blocks;
    }

    private void Take(DocumentLine line, bool afterBlank)
    {
        var number = line.Kind == DocumentLineKind.TableRow ? 0 : NumberLength(line);
        var marker = line.Kind == DocumentLineKind.TableRow || number > 0 ? null : Marker(line);
        if (line.Kind == DocumentLineKind.TableRow)
            Start(line, 0, BlockKind.TableRow, null);
        else if (number > 0)
            Start(line, 0, BlockKind.Paragraph, null, number);
        else if (marker is { } item && !IsPunctuation(line, item, afterBlank))
            Start(line, item.Column, BlockKind.Bullet, item.Marker);
        else if (_open.IsEmpty || StartsParagraph(line, afterBlank))
            Start(line, 0, BlockKind.Paragraph, null);
        else
            _open.Add(line);
        _lastLength = line.Text.Length;
    }

    private int NumberLength(DocumentLine line) =>
        ParagraphNumber.Length(line.Text, _article) is > 0 and var length ? length : _article is null ? 0 : _counted.Paragraph(line.Text);

    private (string Marker, int Column)? Marker(DocumentLine line) =>
        ListMarker.Find(line.Text) is var marker && marker is { } found && !found.Marker.EndsWith('.') ? marker
        : _counted.Item(line.Text, !_open.IsEmpty && _open.LastWord[^1] == ':') ?? marker;

    private void Start(DocumentLine line, int column, BlockKind kind, string? marker, int number = 0)
    {
        Close();
        if (kind != BlockKind.Bullet)
            _counted.EndList();
        (_kind, _marker, _indent, _number) = (kind, marker, Indent(line), number);
        _open.Add(line, column);
    }

    private void Close()
    {
        if (!_open.IsEmpty)
            _blocks.Add(new Block(_open.Build(), _kind, _marker, _article, _number));
        _open = new PassageBuilder();
    }

    private bool StartsParagraph(DocumentLine line, bool afterBlank)
    {
        if (linesAreParagraphs || _kind == BlockKind.TableRow)
            return true;
        return afterBlank ? !GoesOn(line) : EndsItem(line);
    }

    // Right under a list, « La Région verse … » starts anew; set in under a full line of the item, it may go on with it.
    private bool EndsItem(DocumentLine next)
    {
        var last = _open.LastWord;
        return _kind == BlockKind.Bullet && last[^1] is ('.' or ';') && char.IsUpper(next.Text.AsSpan().TrimStart()[0])
            && !(last[^1] == '.' && SentenceSplitter.IsAbbreviation(last.AsSpan(0, last.Length - 1)))
            && (_lastLength < FullLine || Indent(next) <= _indent);
    }

    private static int Indent(DocumentLine line) => line.Text.Length - line.Text.AsSpan().TrimStart().Length;

    // Page breaks and loose exports put a blank line inside a sentence.
    private bool GoesOn(DocumentLine next)
    {
        var last = _open.LastWord;
        if (last[^1] is '.' or ';' or ':' or '!' or '?')
            return false;
        return _open.EndsOpen || char.IsLower(next.Text.AsSpan().TrimStart()[0]);
    }

    private bool IsPunctuation(DocumentLine line, (string Marker, int Column) item, bool afterBlank) =>
        !linesAreParagraphs && !afterBlank && !_open.IsEmpty && _kind == BlockKind.Paragraph
        && ListMarker.IsDash(item.Marker) && _lastLength >= FullLine
        && char.IsLower(line.Text[item.Column])
        && _open.LastWord[^1] is not (':' or ';' or ',' or '.');
}
