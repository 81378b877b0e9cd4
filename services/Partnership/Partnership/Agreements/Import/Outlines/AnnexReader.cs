using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>Cuts what stands behind the signatures into annexes.</summary>
internal sealed partial class AnnexReader
{
    private const int LongestTitle = 100;

    private readonly IReadOnlyList<DocumentLine> _lines;
    private readonly List<AnnexNode> _annexes = [];
    private AnnexHeading? _open;
    private int _start;
    private int _body;
    private string? _counted;
    private bool _counts;
    private bool _lists;

    private AnnexReader(IReadOnlyList<DocumentLine> lines) => _lines = lines;

    public static IReadOnlyList<AnnexNode> Read(IReadOnlyList<DocumentLine> lines)
    {
        var reader = new AnnexReader(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (reader.HeadingAt(i) is { } heading)
                reader.Open(heading, i);
            else if (i >= reader._body && !string.IsNullOrWhiteSpace(lines[i].Text))
                (reader._lists, reader._counts) = (false, reader._counts && reader._counted is not null);
        }

        reader.Close(lines.Count);
        return reader._annexes;
    }

    private void Open(AnnexHeading heading, int line)
    {
        // « ANNEXES » alone heads the first of them.
        if (_open is not { IsOfAll: true } || HasContent(line))
        {
            Close(line);
            _start = line;
        }

        if (heading.IsOfAll)
            (_lists, _counts, _counted) = (true, true, null);
        (_open, _body) = (heading, line + 1);
        if (heading.Number is not null && !_lists && TitleBelow(line + 1) is { } below && string.Equals(heading.Title, _lines[line].Text.Trim(), StringComparison.Ordinal))
            (_open, _body) = (heading with { Title = _lines[below].Text.Trim() }, below + 1);
    }

    private void Close(int end)
    {
        if (_open is not null)
            _annexes.Add(new AnnexNode(_open.Number, _open.Title, [.. _lines.Take(end).Skip(_start)], HasContent(end) || _open.IsJoined));
    }

    // Behind a list of annexes the parties may sign: what begins so is none's content.
    private bool HasContent(int end) =>
        _lines.Take(end).Skip(_body).FirstOrDefault(line => !string.IsNullOrWhiteSpace(line.Text)) is { } first && !Signature().IsMatch(TextFolding.Fold(first.Text.Trim()));

    private AnnexHeading? HeadingAt(int i)
    {
        var text = _lines[i].Text;
        // In a list of annexes, each may have a bullet.
        if (ListMarker.Find(text) is { } marker && AnnexHeading.Find(text[marker.Column..].TrimEnd(' ', ';', ',', '.')) is { } listed)
            return _lists ? listed : null;
        if (ListMarker.Find(text) is null && AnnexHeading.Find(text) is { } heading)
            return i == 0 || StartsAt(i) || AnnexHeading.Find(_lines[i - 1].Text) is not null ? heading : null;
        if (_lists && i >= _body && ListedItem(text) is { } item)
            return item;
        if (!_counts || i == 0 || !StartsAt(i) || AnnexHeading.Below(text, _counted) is not { } counted)
            return null;
        _counted = counted.Number;
        return counted;
    }

    // « Annexes : 1. Plan des ateliers », with nothing below it.
    private static AnnexHeading? ListedItem(string text)
    {
        if (ListMarker.Find(text) is not { } marker)
            return null;
        var title = text[marker.Column..].TrimEnd(' ', ';', ',', '.', '\u00A0');
        var number = string.Concat(marker.Marker.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return title.Length is > 0 and <= LongestTitle && char.IsUpper(title[0]) ? new AnnexHeading(number is "" or "O" ? null : number, title) : null;
    }

    private bool StartsAt(int i) => string.IsNullOrWhiteSpace(_lines[i - 1].Text) || _lines[i - 1].Page != _lines[i].Page;

    // « ANNEXE 2 », and its title on a line of its own.
    private int? TitleBelow(int from)
    {
        var line = from;
        while (line < _lines.Count && string.IsNullOrWhiteSpace(_lines[line].Text))
            line++;
        if (line >= _lines.Count || line > from + 1)
            return null;
        var words = _lines[line].Text.Trim();
        var isApart = line + 1 >= _lines.Count || string.IsNullOrWhiteSpace(_lines[line + 1].Text);
        return isApart && words.Length <= LongestTitle && char.IsUpper(words[0]) && words[^1] is not ('.' or ';' or ',' or ':') && ListMarker.Find(words) is null && AnnexHeading.Find(words) is null
            && _lines.Skip(line + 1).FirstOrDefault(next => !string.IsNullOrWhiteSpace(next.Text)) is { } body && AnnexHeading.Find(body.Text) is null ? line : null;
    }

    [GeneratedRegex(
        @"^(signatures?\b|lu\s+et\s+approuve|pour\s+(l[ae]s?\s|l')[^:;]{2,90}|(le|la|l')\s*(vice-)?(maire|president|prefet|sous-prefet|recteur|rectrice|direct(eur|rice)|administrat(eur|rice)|representant)\w*\b[^.:;]{0,90})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Signature();
}
