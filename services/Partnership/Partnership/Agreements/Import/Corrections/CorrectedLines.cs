using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>The lines to which corrections point.</summary>
internal sealed class CorrectedLines
{
    private readonly ImportedDocument _document;
    private readonly Outline _outline;
    private readonly HashSet<int> _covered;

    public CorrectedLines(ImportedDocument document, Outline outline, ReadingCorrections corrections)
    {
        (_document, _outline) = (document, outline);
        _covered = [.. corrections.Items().SelectMany(Covered)];
    }

    /// <summary>Verbatim, in the article where they begin.</summary>
    public SourceSpan Span(IOnLines item) => SourceSpan.Of(_document, item.FirstLine, item.LastLine, ArticleOf(item));

    /// <summary>Whether people said what all of these lines say.</summary>
    public bool Cover(SourceSpan span) => Enumerable.Range(span.FirstLine, span.LastLine - span.FirstLine + 1).All(_covered.Contains);

    public static bool Cover(IOnLines item, SourceSpan span) => span.FirstLine >= item.FirstLine && span.LastLine <= item.LastLine;

    // Whoever points from one article to another has not read all that lies between.
    private IEnumerable<int> Covered(IOnLines item)
    {
        var article = ArticleOf(item);
        return Enumerable.Range(item.FirstLine, item.LastLine - item.FirstLine + 1)
            .Where(line => string.Equals(ArticleAt(line), article, StringComparison.Ordinal));
    }

    // The blank lines above a heading belong to the article before it.
    private string? ArticleOf(IOnLines item) =>
        ArticleAt(Enumerable.Range(item.FirstLine, item.LastLine - item.FirstLine + 1).First(line => !string.IsNullOrWhiteSpace(_document.Lines[line - 1].Text)));

    private string? ArticleAt(int line) => _outline.Articles.FirstOrDefault(article => Holds(article, line))?.Number;

    private static bool Holds(ArticleNode article, int line)
    {
        var heading = article.HeadingLines.Source(article.Number);
        return (line >= heading.FirstLine && line <= heading.LastLine)
            || article.Lines is [var first, .., var last] && line >= first.Number && line <= last.Number
            || article.Lines is [var only] && line == only.Number;
    }
}
