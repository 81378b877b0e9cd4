using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Reads the promises of one article.</summary>
internal sealed partial class CommitmentReader(AgreementDraft draft, ArticleNode article)
{
    private const int LongestTitle = 120;

    private readonly bool _promises = article.IsAbout(Promises.IsTitle);
    private bool _isDeclined;
    private readonly Promisors? _titled = article.IsAbout(Promises.IsTitle) ? Titled(draft.Matcher, article) : null;
    private SpokenOf? _spoken;
    private PromiseLead? _lead;
    private PromiseLead? _outer;
    private string? _listed;
    private string? _announcer;
    private int _position;
    private int _next;

    public void Read()
    {
        // « II.2 L'Agglomération s'oblige à : » is the heading and the lead in one.
        if (article.Title.EndsWith(':'))
            ReadParagraph(new Block(article.HeadingLines, BlockKind.Paragraph, null, article.Number, article.HeadingLines.Text.TrimEnd().Length - article.Title.Length));
        while (_next < article.Blocks.Count)
        {
            draft.CancellationToken.ThrowIfCancellationRequested();
            var block = article.Blocks[_next++];
            if (block.Kind == BlockKind.Bullet)
                ReadBullet(block, _next < article.Blocks.Count ? article.Blocks[_next] : null);
            else
                ReadParagraph(block);
        }
    }

    private void ReadParagraph(Block block)
    {
        (_lead, _outer, _listed, _announcer) = (null, null, null, null);
        _isDeclined = false;
        _spoken = _titled is null ? null : new SpokenOf(draft.Matcher, _titled.Named);
        if (_promises && ReadTitle(block))
            return;
        foreach (var sentence in block.Sentences.Where(sentence => sentence.Folded.Length > 0))
        {
            var promise = Promises.Find(draft.Matcher, sentence.Text, sentence.Folded);
            _spoken?.Follow(sentence.Text, sentence.Folded, promise);
            if (Refusals.IsOf(sentence.Text, sentence.Folded, promise))
            {
                // « ne s'engage pas à : » goes for what is listed behind it.
                _isDeclined = block.IsLeadIn && ReferenceEquals(sentence, block.Sentences[^1]);
                continue;
            }

            if (sentence.IsClaimed && (!IsKept(promise) || CommitteeMembers.Announces(sentence.Folded)))
                continue;
            var announces = sentence.Folded.EndsWith(':') && ReferenceEquals(sentence, block.Sentences[^1]);
            if (announces && promise is null && Items().Exists(item => NamedLead.IsEntry(item.Folded)))
            {
                _isDeclined = true;
            }
            else if (announces && promise is null && Named(sentence) is { } named)
            {
                Announce(sentence, named.Who, null);
            }
            else if (announces && (promise is not null || _promises))
            {
                _isDeclined = promise is null && IsOfAnother(sentence);
                if (!_isDeclined && !ReadConditions(sentence, promise))
                    Announce(sentence, promise);
            }
            else if (promise is not null && (_promises || promise.IsExplicit || promise.IsFixed))
                AddSentence(sentence, promise);
        }
    }

    private bool ReadConditions(Sentence sentence, Promise? promise)
    {
        if (ListedConditions.Find(sentence.Text, sentence.Folded, promise) is not { } conditions)
            return false;
        var listed = Listed(null);
        if (promise is not null && conditions.IsPromised)
            AddSentence(sentence, promise, conditions, listed);
        return true;
    }

    private void Announce(Sentence sentence, Promise? promise)
    {
        var said = promise?.Who ?? Promisors.Read(draft.Matcher, sentence.Text);
        // A list is of whom the title names where its own words name nobody who signs: « La Collectivité s'engage à : ».
        var isTitled = said.Kind is PromisorKind.Stranger && _titled?.Party is not null;
        var who = isTitled || (promise is null && said.IsNobody) ? _titled ?? said : Resolved(said);
        Announce(sentence, who, promise);
        if (_lead is not null && _titled is not null && promise is not null && (isTitled || (said.Party is { } named && !_titled.Named.Contains(named, StringComparer.Ordinal))))
            draft.Findings.Add(Promises.NamedOtherwise(said.Words, string.Join(" et ", _titled.Named.Select(draft.NameOf)), said.Party is null ? null : draft.NameOf(said.Party), _lead.Source!));
    }

    // « La Commune : » promises what is listed where promises are expected, or where all that is listed is done by somebody.
    private NamedLead? Named(Sentence sentence) =>
        NamedLead.Find(draft.Matcher, sentence.Text, sentence.Folded) is { } named
        && (named.IsDue || _promises || (!article.IsAbout(NamedLead.IsTold) && Items() is { Count: > 0 } items && items.TrueForAll(item => Promises.IsDone(item.Text, item.Folded)))) ? named : null;

    private List<Block> Items() =>
        [.. article.Blocks.Skip(_next).TakeWhile(block => block.Kind == BlockKind.Bullet && ListMarker.SameStyle(block.Marker, article.Blocks[_next].Marker))];

    private void Announce(Sentence sentence, Promisors who, Promise? promise)
    {
        // « Ceux de l'autre sont : » names nobody: what is listed is nobody's promise.
        _isDeclined = promise is null && who.IsNobody;
        if (!_isDeclined)
            _lead = new PromiseLead(who, promise is { IsExplicit: true }, promise is null ? Conditions.Read(sentence.Text, sentence.Folded) : promise.Condition, sentence.Source(), sentence.Folded, null, () => sentence.Claim());
    }

    private void AddSentence(Sentence sentence, Promise promise, ListedConditions? conditions = null, List<Block>? listed = null)
    {
        // What a second party does is no promise of the first.
        if (conditions is null && OtherClause.Find(draft.Matcher, sentence.Text, sentence.Folded, promise) is { } other)
        {
            if (other.Promise is null)
                _spoken?.FollowOther();
            else
                _spoken?.Follow(sentence.Text[other.Start..], sentence.Folded[other.Start..], other.Promise);
            if (other.Promise is not null)
                AddBoth(sentence, (promise, 0, other.End), (other.Promise, other.Start, sentence.Folded.Length));
            return;
        }

        var who = Resolved(promise.Who);
        if (!promise.IsExplicit && who.Named.Count == 0)
            return;
        var lead = new PromiseLead(who, promise.IsExplicit, conditions?.With(sentence.Text, listed!), null, "", null, null);
        if (conditions is null && InlineItems.Find(sentence.Folded, promise.Behind) is { Count: > 0 } items)
        {
            AddItems(sentence, lead, items);
            return;
        }

        Add(conditions?.Ahead(sentence.Text) ?? sentence.Text, sentence.Folded[..(conditions?.Start ?? sentence.Folded.Length)], sentence.Block.Passage, sentence.Start, sentence.Claim(), lead);
        if (conditions is { GoesOn: true })
            listed!.ForEach(condition => condition.Claim());
    }

    private void AddBoth(Sentence sentence, params (Promise Promise, int From, int To)[] both)
    {
        foreach (var (promise, from, to) in both)
        {
            var lead = new PromiseLead(promise.Who, promise.IsExplicit, null, null, "", null, () => sentence.Claim());
            Add(sentence.Text[from..to], sentence.Folded[from..to], sentence.Block.Passage, sentence.Start + from, sentence.Source(from, to - from), lead);
        }
    }

    private void AddItems(Sentence sentence, PromiseLead lead, IReadOnlyList<(int Start, int Length)> items)
    {
        var end = sentence.Folded.LastIndexOf(':', items[0].Start) + 1;
        var (text, folded) = (sentence.Text[..end], sentence.Folded[..end]);
        var promise = Promises.Find(draft.Matcher, text, folded);
        if (Refusals.IsOf(text, folded, promise) || items.Any(item => Refusals.IsItem(sentence.Text.Substring(item.Start, item.Length), sentence.Folded.Substring(item.Start, item.Length))))
            return;
        var announced = lead with { Condition = promise?.Condition, Source = sentence.Source(0, end), Words = folded, Claim = () => sentence.Claim() };
        foreach (var (start, length) in items)
            Add(sentence.Text.Substring(start, length), sentence.Folded.Substring(start, length), sentence.Block.Passage, sentence.Start + start, sentence.Source(start, length), announced);
    }

    // « Engagements de la Ville », or « La Ville » alone below « Engagements des parties ».
    private static Promisors? Titled(PartyMatcher matcher, ArticleNode article)
    {
        var words = Mentions.OfHeading(article.Title, article.FoldedTitle) ?? (article.Parent is { } parent && Promises.IsTitle(parent.FoldedTitle) ? article.Title : "");
        return Promisors.Read(matcher, words) is { Kind: PromisorKind.Named } titled ? titled : null;
    }

    // Under a title that names somebody, « Elle » is nobody else, unless somebody else was just spoken of; nor is she one of two.
    private Promisors Resolved(Promisors who) => who.Kind is PromisorKind.Pronoun && _titled is not null && _spoken?.IsTold(TextFolding.Fold(who.Words)) is not false && Fits(who, _titled) ? _titled : who;

    private bool Fits(Promisors pronoun, Promisors titled) =>
        titled.Party is { } party ? !pronoun.IsSaidOfSeveral || draft.NameOf(party).StartsWith("Les ", StringComparison.OrdinalIgnoreCase) : !pronoun.IsSaidOfOne;

    // « La Région attend de l'Association : » is nothing that the Association, whom the title names, has promised.
    private bool IsOfAnother(Sentence sentence) =>
        _titled is not null && Promises.PartyAhead(draft.Matcher, sentence.Text, sentence.Folded) is { } named && !_titled.Named.Contains(named, StringComparer.Ordinal);

    // « s'engage » is a promise whatever else another rule has read in the sentence; that all of them settle disputes amicably is a term.
    private bool IsKept(Promise? promise) => promise is { IsExplicit: true } && (!promise.Who.IsEveryParty || PurposeRule.IsOn(article));

    private void Add(string text, string folded, Passage passage, int start, SourceSpan source, PromiseLead lead)
    {
        lead.Claim?.Invoke();
        foreach (var party in lead.Who.Lines)
        {
            var item = new CommitmentExtract
            {
                Party = party,
                IsCommon = lead.Who.IsCommon,
                Article = article.Number,
                Position = ++_position,
                Text = text,
                Condition = lead.Condition,
                LeadIn = lead.Source,
                Source = source,
            };
            draft.Commitments.Add(new CommitmentDraft(item, folded, passage, start, lead.Who) { Announced = lead.Words });
        }
    }
}
