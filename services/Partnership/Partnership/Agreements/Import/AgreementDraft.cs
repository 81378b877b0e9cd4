using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Rules;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>What the rules have read so far; each rule adds its own part.</summary>
internal sealed class AgreementDraft
{
    private readonly Dictionary<string, ArticleNode> _articles;
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);
    private readonly List<Sentence> _sentences;

    public AgreementDraft(Outline outline, PartyMatcher matcher, CancellationToken cancellationToken)
    {
        CancellationToken = cancellationToken;
        Outline = outline;
        Matcher = matcher;
        _articles = outline.Articles.GroupBy(article => article.Number, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        _sentences = [.. outline.Articles.SelectMany(article => article.Blocks).Concat(outline.Closing).SelectMany(block => block.Sentences)];
    }

    public Outline Outline { get; }

    public PartyMatcher Matcher { get; }

    public IReadOnlyList<PartyExtract> Parties => Matcher.Parties;

    /// <summary>Gives the reading up. A rule that goes through the blocks of an article looks at it at each of them.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>Those of the articles and of the closing, in order; to go on to the next looks whether the reading is given up.</summary>
    public IEnumerable<Sentence> Sentences
    {
        get
        {
            foreach (var sentence in _sentences)
            {
                CancellationToken.ThrowIfCancellationRequested();
                yield return sentence;
            }
        }
    }

    public AgreementTitle Title { get; set; } = new() { Text = "" };

    /// <summary>Lines before the parties that are no part of the title.</summary>
    public List<SourceSpan> UnreadCover { get; } = [];

    public List<SourceSpan> Preamble { get; } = [];

    public List<SourceSpan> Purposes { get; } = [];

    public List<ActivityExtract> Activities { get; } = [];

    public List<CommitmentDraft> Commitments { get; } = [];

    public List<GrantExtract> Grants { get; } = [];

    /// <summary>Read, but for a part that is left to a person: who of several pays what, how often a term is renewed.</summary>
    public List<SourceSpan> PartlyRead { get; } = [];

    public List<RentDutyExtract> RentDuties { get; } = [];

    public TermExtract? Term { get; set; }

    public RenewalExtract? Renewal { get; set; }

    public TerminationExtract? Termination { get; set; }

    public AmendmentRuleExtract? AmendmentRule { get; set; }

    public List<CommitteeExtract> Committees { get; } = [];

    public List<ReportDutyExtract> Reports { get; } = [];

    public List<BrandingRuleExtract> BrandingRules { get; } = [];

    public DisputeExtract? Disputes { get; set; }

    public OriginalsExtract? Originals { get; set; }

    public List<SourceSpan> SignatureBlock { get; } = [];

    public List<CalendarFactExtract> CalendarFacts { get; } = [];

    public List<AnnexExtract> Annexes { get; } = [];

    public List<SuppliedDocumentExtract> SuppliedDocuments { get; } = [];

    public List<OpenPointExtract> OpenPoints { get; } = [];

    public List<FindingExtract> Findings { get; } = [];

    /// <summary>How many items the rules found.</summary>
    public int Items => Commitments.Count + Grants.Count + Activities.Count + CalendarFacts.Count + SuppliedDocuments.Count
        + Committees.Sum(committee => committee.Members.Count) + Annexes.Sum(annex => annex.Citations.Count) + OpenPoints.Count + Findings.Count;

    /// <summary>1, 2, 3… for each prefix.</summary>
    public int NextRank(string prefix) => _ranks[prefix] = _ranks.GetValueOrDefault(prefix) + 1;

    public ArticleNode? Article(string? number) => number is null ? null : _articles.GetValueOrDefault(number);

    public ArticleNode? ArticleOf(Sentence sentence) => Article(sentence.Article);

    /// <summary>Whether the article of the sentence, or the one above it, is headed so.</summary>
    public bool IsUnder(Sentence sentence, Func<string, bool> subject) => ArticleOf(sentence)?.IsAbout(subject) ?? false;

    /// <summary>For a message: « la Ville de X », or « une partie » when nobody is named.</summary>
    public string NameOf(string? slug) =>
        Parties.FirstOrDefault(party => string.Equals(party.Slug, slug, StringComparison.Ordinal)) is { } party ? PartyNames.Within(party.Name) : "une partie";
}

/// <param name="Item">The promise.</param>
/// <param name="Words">Its folded words, for the rules that look into promises.</param>
/// <param name="Passage">Where they stand.</param>
/// <param name="Start">Where they start in the passage.</param>
/// <param name="Who">Who promises it, be it alone or side by side.</param>
internal sealed record CommitmentDraft(CommitmentExtract Item, string Words, Passage Passage, int Start, Promisors Who)
{
    /// <summary>The folded words that announce the list it stands in, and the lists around that one; empty outside lists.</summary>
    public string Announced { get; init; } = "";

    public string Verbatim(int index, int length) => Passage.Text.Substring(Start + index, length);
}
