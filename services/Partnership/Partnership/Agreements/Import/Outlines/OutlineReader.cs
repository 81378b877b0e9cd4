using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>Cuts the lines: cover, parties, recitals, articles, signatures, annexes.</summary>
internal sealed class OutlineReader
{
    private const int FewestParties = 2;

    // A text made to be slow holds more « Entre », and lists without end behind each; an agreement does not.
    private const int MostOpenings = 12;
    private const int LongestList = 600;

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

    // Everything before the first article; a table of contents ahead of the parties is no article.
    private int ReadFront(CancellationToken cancellationToken)
    {
        var start = FindParties(cancellationToken);
        var part = start < 0 ? _preamble : _cover;
        var recitals = new CoverRecitals();
        for (var i = 0; i < _lines.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (i == start)
            {
                part = _parties;
                OpenParties(_lines[i]);
                continue;
            }

            var isArticle = HeadingAt(i) is not null;
            if (isArticle && i > start)
                return i;
            if (ReferenceEquals(part, _parties) ? EndsParties(_lines[i].Text) : OpeningFormulas.SaysPreamble(TextFolding.Fold(Head(_lines[i].Text))))
                part = _preamble;
            var isRecital = ReferenceEquals(part, _cover) && !isArticle && recitals.Takes(_lines[i].Text);
            (isArticle ? _marks : isRecital ? _recitals : part).Add(_lines[i]);
        }

        return _lines.Count;
    }

    private int FindParties(CancellationToken cancellationToken)
    {
        var openings = Enumerable.Range(0, _lines.Count)
            .Where(i => OpeningFormulas.PartiesStart(TextFolding.Fold(Head(_lines[i].Text))) is not null)
            .Take(MostOpenings).Select(i => (Line: i, Section: Described(i, cancellationToken))).ToList();
        var first = openings.FindIndex(opening => opening.Section.Names >= FewestParties);
        if (first < 0)
            return openings.Count == 0 ? FindUnannounced(cancellationToken) : openings[0].Line;
        // A cover may name the parties too, with recitals or a table of contents behind it: their list is the last before the articles
        // that holds as many.
        var (names, end) = openings[first].Section;
        while (end < _lines.Count && (HeadingAt(end) is null || IsListed(end)))
            end++;
        return openings.FindLast(opening => opening.Line < end && opening.Section.Names >= names).Line;
    }

    // « L'État, représenté par …, la Région, représentée par …, sont convenus de ce qui suit »: nothing announces them.
    private int FindUnannounced(CancellationToken cancellationToken)
    {
        var end = Enumerable.Range(0, _lines.Count).Cast<int?>().FirstOrDefault(i => HeadingAt(i!.Value) is not null || OpeningFormulas.ArticlesStart(TextFolding.Fold(Head(_lines[i.Value].Text)))) ?? 0;
        return Enumerable.Range(0, end).Where(i => !string.IsNullOrWhiteSpace(_lines[i].Text) && Starts(i)).Take(MostOpenings).Cast<int?>()
            .FirstOrDefault(i => PartyBlocks.IsParty(Slice(i!.Value, end), _linesAreParagraphs) && Described(i.Value, cancellationToken).Names >= FewestParties) ?? -1;
    }

    // Of headings one behind the other, without a word of text, a table of contents is made.
    private bool IsListed(int heading)
    {
        var (before, after) = (heading - 1, heading + 1);
        while (before >= 0 && string.IsNullOrWhiteSpace(_lines[before].Text))
            before--;
        while (after < _lines.Count && string.IsNullOrWhiteSpace(_lines[after].Text))
            after++;
        return (before >= 0 && HeadingAt(before) is not null) || (after < _lines.Count && HeadingAt(after) is not null);
    }

    // How many parties are described from here on, and where their list ends.
    private (int Names, int End) Described(int start, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var end = start + 1;
        while (end < _lines.Count && end - start < LongestList && HeadingAt(end) is null && !EndsParties(_lines[end].Text))
            end++;
        var blocks = PartyBlocks.Read(Slice(start, end), _linesAreParagraphs);
        var names = blocks.Parties.Select(passage => PartyReader.Read(passage, document: "")?.Slug).OfType<string>();
        return (names.Distinct(StringComparer.Ordinal).Count(), end);
    }

    // « Entre : » alone is a heading; « ENTRE la Ville de … » is already the first party.
    private void OpenParties(DocumentLine line)
    {
        var length = OpeningFormulas.PartiesStart(TextFolding.Fold(Head(line.Text)));
        if (string.IsNullOrWhiteSpace(line.Text[(length ?? 0)..]))
            _partiesHeading = line;
        else
            _parties.Add(line);
    }

    private static bool EndsParties(string text)
    {
        var folded = TextFolding.Fold(Head(text));
        return OpeningFormulas.PreambleStarts(folded) || OpeningFormulas.ArticlesStart(folded);
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
