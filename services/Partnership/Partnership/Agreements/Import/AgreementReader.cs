using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Agreements.Import.Findings;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Rules;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>Reads an agreement by small rules, each of which knows one kind of clause. It never guesses and never drops.</summary>
internal static class AgreementReader
{
    // The order matters where two rules could claim a sentence: the narrower comes first.
    private static readonly IRule[] Rules =
    [
        new TitleRule(), new PreambleRule(), new OriginalsRule(), new SignatureRule(),
        new RenewalRule(), new TermRule(), new AmendmentRule(), new TerminationRule(), new DisputeRule(),
        new ReportRule(), new CommitteeRule(), new BrandingRule(), new SuppliedDocumentRule(),
        new PurposeRule(), new ActivityRule(), new CommitmentRule(), new GrantRule(), new RentRule(), new LeftFigures(),
        new CalendarRule(), new AnnexRule(), new OpenPointRule(),
        new OriginalsCount(), new CommitteeSeats(), new TwoPartyWording(), new ImplausibleYears(), new YearOrigins(),
        new TermAgainstCalendar(), new PartyList(), new UnstatedTerms(), new NumberWords(), new ArticleNumbers(),
    ];

    public static (AgreementExtract? Agreement, ImportRefusal? Refusal) Read(ImportedDocument document, CancellationToken cancellationToken) =>
        Read(document, ReadingCorrections.None, cancellationToken);

    /// <summary>Reads the whole text with what people said of it: the same text with the same corrections is always read alike.</summary>
    public static (AgreementExtract? Agreement, ImportRefusal? Refusal) Read(ImportedDocument document, ReadingCorrections corrections, CancellationToken cancellationToken)
    {
        var outline = OutlineReader.Read(document, cancellationToken);
        var blocks = PartyBlocks.Read(outline.Parties, document.LinesAreParagraphs);
        if (NotAnAgreement.CheckParties(blocks.Parties.Count) is { } crowd)
            return (null, crowd);
        var lines = new CorrectedLines(document, outline, corrections);
        var (parties, strangers) = corrections.Parties is { What: var named }
            ? (CorrectedParties.Of(named, lines), CorrectedParties.Left(outline, blocks.Connectors, lines))
            : ReadParties(document, blocks);
        if (NotAnAgreement.Check(outline, parties.Count) is { } refusal)
            return (null, refusal);

        var draft = new AgreementDraft(outline, new PartyMatcher(parties), cancellationToken);
        var reading = new CorrectedReading(corrections, lines);
        foreach (var rule in Rules)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reading.Read(rule, draft);
            if (NotAnAgreement.CheckItems(draft.Items) is { } flood)
                return (null, flood);
        }

        reading.Finish(draft);

        var extract = ExtractBuilder.Build(draft, blocks.Connectors, strangers);
        return (extract with { Unread = [.. extract.Unread.Where(span => !lines.Cover(span))] }, null);
    }

    private static (List<PartyExtract> Parties, IEnumerable<SourceSpan> Strangers) ReadParties(ImportedDocument document, PartyBlocks blocks)
    {
        var whole = TextFolding.Fold(string.Join(' ', document.Lines.Select(line => line.Text)));
        var read = blocks.Parties.Select(passage => (Passage: passage, Party: PartyReader.Read(passage, whole))).ToList();
        return (PartyNames.Unique([.. read.Select(pair => pair.Party).OfType<PartyExtract>()]), read.Where(pair => pair.Party is null).Select(pair => pair.Passage.Source(article: null)));
    }
}
