using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import;

internal static class ExtractBuilder
{
    public static AgreementExtract Build(AgreementDraft draft, IEnumerable<Passage> connectors, IEnumerable<SourceSpan> strangers) => new()
    {
        Title = draft.Title,
        Parties = draft.Parties,
        PartyConnectors = [.. Lines(draft.Outline.PartiesHeading), .. connectors.Select(passage => passage.Source(article: null))],
        Preamble = draft.Preamble,
        Articles = [.. draft.Outline.Articles.Select(Article)],
        Purposes = draft.Purposes,
        Activities = draft.Activities,
        Commitments = [.. draft.Commitments.Select(commitment => commitment.Item)],
        Grants = draft.Grants,
        RentDuties = draft.RentDuties,
        Term = draft.Term,
        Renewal = draft.Renewal,
        Termination = draft.Termination,
        AmendmentRule = draft.AmendmentRule,
        Committees = draft.Committees,
        Reports = draft.Reports,
        BrandingRules = draft.BrandingRules,
        Disputes = draft.Disputes,
        Originals = draft.Originals,
        SignatureBlock = draft.SignatureBlock,
        CalendarFacts = draft.CalendarFacts,
        Annexes = draft.Annexes,
        SuppliedDocuments = draft.SuppliedDocuments,
        OpenPoints = draft.OpenPoints,
        Findings = draft.Findings,
        PageMarks = [.. draft.Outline.Marks.SelectMany(line => Lines(line))],
        Unread = [.. draft.UnreadCover, .. strangers, .. Unread(draft), .. draft.PartlyRead.Distinct()],
    };

    private static ArticleExtract Article(ArticleNode article) => new()
    {
        Number = article.Number,
        NumberAsWritten = article.NumberAsWritten,
        Parent = article.Parent?.Number,
        Heading = article.Title,
        Text = string.Join('\n', article.Lines.Select(line => line.Text)).Trim(),
        LastLine = article.Lines.LastOrDefault(line => !string.IsNullOrWhiteSpace(line.Text))?.Number ?? Source(article).LastLine,
        Source = Source(article),
    };

    private static SourceSpan Source(ArticleNode article) => article.HeadingLines.Source(article.Number);

    private static IEnumerable<SourceSpan> Lines(DocumentLine? line)
    {
        if (line is not null && !string.IsNullOrWhiteSpace(line.Text))
            yield return new PassageBuilder().Add(line).Build().Source(article: null);
    }

    // Neighbours that nobody claimed are one passage.
    private static IEnumerable<SourceSpan> Unread(AgreementDraft draft)
    {
        var blocks = draft.Outline.Preamble.Concat(draft.Outline.Articles.SelectMany(article => article.Blocks)).Concat(draft.Outline.Closing);
        foreach (var block in blocks)
        {
            var start = -1;
            for (var i = 0; i <= block.Sentences.Count; i++)
            {
                var open = i < block.Sentences.Count && !block.Sentences[i].IsClaimed;
                if (open && start < 0)
                    start = i;
                if (open || start < 0)
                    continue;
                yield return Span(block, start, i - 1);
                start = -1;
            }
        }
    }

    private static SourceSpan Span(Block block, int first, int last)
    {
        // The number of a paragraph stands ahead of its first sentence.
        var start = first == 0 ? 0 : block.Sentences[first].Start;
        return block.Passage.Source(block.Article, start, block.Sentences[last].Start + block.Sentences[last].Text.Length - start);
    }
}
