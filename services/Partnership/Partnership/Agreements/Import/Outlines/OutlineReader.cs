using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>Cuts the lines: cover, parties, recitals, articles, signatures, annexes.</summary>
internal sealed partial class OutlineReader
{
    private readonly List<DocumentLine> _marks = [];
    private readonly List<DocumentLine> _cover = [];
    private readonly List<DocumentLine> _parties = [];
    private readonly List<DocumentLine> _recitals = [];
    private readonly List<DocumentLine> _preamble = [];
    private readonly List<(ArticleHeading Heading, int Line)> _headings = [];
    private readonly IReadOnlyList<DocumentLine> _lines;
    private readonly bool _linesAreParagraphs;
    private readonly bool _saysArticle;
    private readonly bool _isLettered;
    private readonly BareHeading _bare;
    private DocumentLine? _partiesHeading;
    private (int End, bool IsClosed) _listed;

    private OutlineReader(ImportedDocument document)
    {
        var marked = PageMarks.Mark(document.Lines);
        _marks.AddRange(marked.Where(line => line.Kind == DocumentLineKind.PageMark));
        _lines = [.. marked.Where(line => line.Kind != DocumentLineKind.PageMark)];
        _linesAreParagraphs = document.LinesAreParagraphs;
        var headings = _lines.Select(line => ArticleHeading.Find(line.Text)).OfType<ArticleHeading>().ToList();
        (_saysArticle, _isLettered) = (headings.Count > 0, headings.Exists(heading => heading.IsLettered));
        _bare = new BareHeading(_lines, _linesAreParagraphs, _saysArticle);
    }

    public static Outline Read(ImportedDocument document, CancellationToken cancellationToken)
    {
        var reader = new OutlineReader(document);
        var firstArticle = reader.ReadFront(cancellationToken);
        var (end, annexes) = reader.FindEnd(firstArticle, cancellationToken);
        var articles = reader.ReadArticles(firstArticle, end);
        return new Outline
        {
            Marks = reader._marks,
            Cover = reader._cover,
            PartiesHeading = reader._partiesHeading,
            Parties = reader._parties,
            Preamble = [.. reader.Blocks(reader._recitals, null), .. reader.Blocks(reader._preamble, null)],
            Articles = articles,
            Closing = reader.Blocks(reader.Slice(end, annexes), null),
            Annexes = AnnexReader.Read(reader.Slice(annexes, reader._lines.Count)),
        };
    }

    private (int End, int Annexes) FindEnd(int firstArticle, CancellationToken cancellationToken)
    {
        for (var i = firstArticle; i < _lines.Count; i++)
        {
            if (HeadingAt(i) is { } heading)
                _headings.Add((heading, i));
        }

        var annexes = firstArticle + 1;
        var last = LastHeading(firstArticle);
        while (annexes < _lines.Count && !IsAnnex(annexes, last))
        {
            cancellationToken.ThrowIfCancellationRequested();
            annexes++;
        }

        // The signatures stand behind the last article of the agreement itself, not behind those of an annex.
        annexes = Math.Min(annexes, _lines.Count);
        _headings.RemoveAll(heading => heading.Line > annexes);
        var end = LastHeading(firstArticle) + 1;
        while (end < annexes && !(Starts(end) && OpeningFormulas.ClosingStarts(TextFolding.Fold(Head(_lines[end].Text)))))
            end++;
        return (Math.Min(end, annexes), annexes);
    }

    private int LastHeading(int firstArticle) => _headings.Count == 0 ? firstArticle : _headings[^1].Line;

    private bool IsAnnex(int i, int lastArticle) =>
        Starts(i) && ListMarker.Find(_lines[i].Text) is null && AnnexHeading.Find(_lines[i].Text) is not null
        && (i > lastArticle ? !IsListAhead(i) : HasRestart(i));

    // « Liste des annexes » with nothing but their names, and the signatures behind them: the last article ends so.
    private bool IsListAhead(int i)
    {
        if (i >= _listed.End)
        {
            var end = i;
            while (end < _lines.Count && (string.IsNullOrWhiteSpace(_lines[end].Text) || AnnexHeading.Find(_lines[end].Text[(ListMarker.Find(_lines[end].Text)?.Column ?? 0)..]) is not null))
                end++;
            _listed = (end, end < _lines.Count && OpeningFormulas.ClosingStarts(TextFolding.Fold(Head(_lines[end].Text))));
        }

        return _listed.IsClosed;
    }

    // Articles of an annex start again at 1.
    private bool HasRestart(int annex)
    {
        var next = _headings.FindIndex(heading => heading.Line > annex);
        return next > 1 && string.Equals(_headings[next].Heading.Number, "1", StringComparison.Ordinal);
    }

    private List<ArticleNode> ReadArticles(int first, int end)
    {
        var articles = new List<ArticleNode>();
        var known = new Dictionary<string, ArticleNode>(StringComparer.Ordinal);
        var headings = _headings.Where(heading => heading.Line >= first && heading.Line < end).ToList();
        for (var i = 0; i < headings.Count; i++)
        {
            var stop = i + 1 < headings.Count ? headings[i + 1].Line : end;
            var article = ReadArticle(headings[i].Heading, Slice(headings[i].Line, stop), known);
            articles.Add(article);
            known[article.Number] = article;
        }

        return articles;
    }

    private ArticleNode ReadArticle(ArticleHeading heading, List<DocumentLine> lines, Dictionary<string, ArticleNode> before)
    {
        var length = HeadingLines.Count(lines, heading, _linesAreParagraphs);
        var words = new PassageBuilder();
        var title = new PassageBuilder();
        for (var i = 0; i < length; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i].Text))
                continue;
            words.Add(lines[i]);
            if (i > 0 || lines[i].Text.Length > heading.TitleColumn)
                title.Add(lines[i], i == 0 ? heading.TitleColumn : 0);
        }

        var parent = heading.Number.LastIndexOf('.') is var dot and > 0 ? heading.Number[..dot] : null;
        var body = lines.Skip(length).ToList();
        if (HeadingLines.IsText(title.Text, body))
        {
            title = new PassageBuilder();
            body = [lines[0] with { Text = new string(' ', heading.TitleColumn) + lines[0].Text[heading.TitleColumn..] }, .. lines.Skip(1)];
        }

        return new ArticleNode
        {
            Number = heading.Number,
            NumberAsWritten = heading.NumberAsWritten,
            Parent = parent is null ? null : before.GetValueOrDefault(parent),
            HeadingLines = words.Build(),
            Title = title.Text.Trim(),
            FoldedTitle = TextFolding.Fold(title.Text).Trim(),
            Lines = body,
            Blocks = Blocks(body, heading.Number),
        };
    }

    private ArticleHeading? HeadingAt(int i)
    {
        if (!_saysArticle)
            return _bare.Find(_lines[i]);
        var interrupts = i > 0 && !string.IsNullOrWhiteSpace(_lines[i - 1].Text) && FunctionWords.EndsOpen(_lines[i - 1].Text);
        return interrupts ? null : _bare.Find(_lines[i]) ?? ArticleHeading.Find(_lines[i].Text, _isLettered);
    }

    private bool Starts(int i) => _linesAreParagraphs || i == 0 || string.IsNullOrWhiteSpace(_lines[i - 1].Text) || _lines[i - 1].Page != _lines[i].Page
        || _lines[i - 1].Text.TrimEnd()[^1] is '.' or ';';

    private IReadOnlyList<Block> Blocks(IEnumerable<DocumentLine> lines, string? article) => new BlockReader(_linesAreParagraphs).Read(lines, article);

    private List<DocumentLine> Slice(int from, int to) => [.. _lines.Skip(from).Take(to - from)];

    private static string Head(string text) => text.Length > 400 ? text[..400] : text;
}
