using System.Text;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>Joins lines: a space between them, none where a line end cut a word.</summary>
internal sealed class PassageBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Passage.Piece> _pieces = [];

    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>The text so far.</summary>
    public string Text => _text.ToString();

    /// <summary>The last word so far, with what is stuck to it.</summary>
    public string LastWord
    {
        get
        {
            var start = _text.Length;
            while (start > 0 && !char.IsWhiteSpace(_text[start - 1]))
                start--;
            return _text.ToString(start, _text.Length - start);
        }
    }

    /// <summary>Whether the text so far breaks off.</summary>
    public bool EndsOpen
    {
        get
        {
            var start = Math.Max(0, _text.Length - FunctionWords.LongestEnd);
            return FunctionWords.EndsOpen(_text.ToString(start, _text.Length - start));
        }
    }

    public PassageBuilder Add(DocumentLine line, int column = 0)
    {
        while (column < line.Text.Length && char.IsWhiteSpace(line.Text[column]))
            column++;
        var words = line.Text.AsSpan(column).TrimEnd();
        if (_pieces.Count > 0)
            Join(words);
        _pieces.Add(new Passage.Piece(line, column, _text.Length, words.Length));
        _text.Append(words);
        return this;
    }

    public Passage Build() => new(_text.ToString(), _pieces);

    private void Join(ReadOnlySpan<char> next)
    {
        switch (Hyphenation.At(_text, next))
        {
            case LineJoin.Space:
                _text.Append(' ');
                break;
            case LineJoin.DropHyphen:
                _text.Length--;
                var cut = _pieces[^1];
                _pieces[^1] = cut with { Length = cut.Length - 1 };
                break;
            default:
                break;
        }
    }
}
