using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <content>What stands before the first article: cover, parties, recitals.</content>
internal sealed partial class OutlineReader
{
    private const int FewestParties = 2;

    // A text made to be slow holds more « Entre », and lists without end behind each; an agreement does not.
    private const int MostOpenings = 12;
    private const int LongestList = 600;

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
}
