using System.Text.RegularExpressions;
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
    private readonly string? _titled = article.IsAbout(Promises.IsTitle) ? Titled(draft.Matcher, article) : null;
    private string? _other;
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
            var block = article.Blocks[_next++];
            if (block.Kind == BlockKind.Bullet)
                ReadBullet(block, _next < article.Blocks.Count ? article.Blocks[_next] : null);
            else
                ReadParagraph(block);
        }
    }

    private void ReadParagraph(Block block)
    {
        (_lead, _outer, _other, _listed, _announcer) = (null, null, null, null, null);
        _isDeclined = false;
        if (_promises && ReadTitle(block))
            return;
        foreach (var sentence in block.Sentences.Where(sentence => sentence.Folded.Length > 0))
        {
            var promise = Promises.Find(draft.Matcher, sentence.Text, sentence.Folded);
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
                AnnounceNamed(sentence, named);
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
        var joined = draft.Matcher.Joined(promise?.Who);
        var common = IsCommon(promise, joined);
        var party = common || joined.Count > 1 ? null : Announcer(sentence, promise);
        // « Ceux de l'autre sont : » names nobody: what is listed is nobody's promise.
        _isDeclined = promise is null && party is null && !common;
        if (_isDeclined)
            return;
        _lead = new PromiseLead(party, common, promise is { IsCommon: true }, promise is { IsExplicit: true }, promise is null ? Conditions.Read(sentence.Text, sentence.Folded) : promise.Condition, sentence.Source(), sentence.Folded, null, () => sentence.Claim()) { Together = common ? [] : Together(promise), Named = Together(promise) };
        if (_titled is not null && promise is { IsCommon: false } && joined.Count < 2 && !IsPronoun(promise.Who) && Promises.PartyIn(draft.Matcher, promise.Who) is var named && !string.Equals(named, _titled, StringComparison.Ordinal))
            draft.Findings.Add(Promises.NamedOtherwise(promise.Who, draft.NameOf(_titled), named is null ? null : draft.NameOf(named), _lead.Source!));
    }

    // « La Commune : » promises what is listed where promises are expected, or where all that is listed is done by somebody.
    private NamedLead? Named(Sentence sentence) =>
        NamedLead.Find(draft.Matcher, sentence.Text, sentence.Folded) is { } named
        && (named.IsDue || _promises || (!article.IsAbout(NamedLead.IsTold) && Items() is { Count: > 0 } items && items.TrueForAll(item => Promises.IsDone(item.Text, item.Folded)))) ? named : null;

    private List<Block> Items() =>
        [.. article.Blocks.Skip(_next).TakeWhile(block => block.Kind == BlockKind.Bullet && ListMarker.SameStyle(block.Marker, article.Blocks[_next].Marker))];

    private void AnnounceNamed(Sentence sentence, NamedLead named)
    {
        var common = Mentions.IsEveryParty(TextFolding.Fold(named.Who));
        var together = common ? [] : draft.Matcher.Together(named.Who);
        var party = common || together.Count > 0 ? null : draft.Matcher.Find(named.Who);
        _isDeclined = !common && together.Count == 0 && party is null;
        if (!_isDeclined)
            _lead = new PromiseLead(party, common, common, false, Conditions.Read(sentence.Text, sentence.Folded), sentence.Source(), sentence.Folded, null, () => sentence.Claim()) { Together = together, Named = together };
    }

    private void AddSentence(Sentence sentence, Promise promise, ListedConditions? conditions = null, List<Block>? listed = null)
    {
        // What a second party does is no promise of the first.
        if (conditions is null && OtherClause.Find(draft.Matcher, sentence.Text, sentence.Folded, promise) is { } other)
        {
            if (other.Promise is not null)
                AddBoth(sentence, (promise, 0, other.End), (other.Promise, other.Start, sentence.Folded.Length));
            return;
        }

        var joined = draft.Matcher.Joined(promise.Who);
        var party = promise.IsCommon || joined.Count > 1 ? null : Promisor(promise.Who);
        if (!promise.IsExplicit && party is null && joined.Count < 2 && Together(promise).Count == 0)
            return;
        var common = IsCommon(promise, joined);
        var lead = new PromiseLead(party, common, promise.IsCommon, promise.IsExplicit, conditions?.With(sentence.Text, listed!), null, "", null, null) { Together = common ? [] : Together(promise), Named = Together(promise) };
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
            var lead = new PromiseLead(Promisor(promise.Who), false, false, promise.IsExplicit, null, null, "", null, () => sentence.Claim());
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
    private static string? Titled(PartyMatcher matcher, ArticleNode article) =>
        Mentions.OfHeading(article.Title, article.FoldedTitle) is { } who ? matcher.Find(who)
        : article.Parent is { } parent && Promises.IsTitle(parent.FoldedTitle) && matcher.IsNamed(article.Title) ? matcher.Find(article.Title)
        : null;

    private IReadOnlyList<string> Together(Promise? promise) => promise is null ? [] : draft.Matcher.Together(Promises.Said(promise.Who));

    private string? Promisor(string who)
    {
        if (IsPronoun(who))
            return TheTitled;
        var named = Promises.PartyIn(draft.Matcher, who);
        _other = string.Equals(named, _titled, StringComparison.Ordinal) ? null : named;
        return named;
    }

    // A list is of the one that the title names where its own words name nobody who signs: « La Collectivité s'engage à : ».
    private string? Announcer(Sentence sentence, Promise? promise) =>
        promise is not null && IsPronoun(promise.Who) ? TheTitled : Promises.PartyIn(draft.Matcher, promise?.Who ?? sentence.Text.TrimEnd(' ', ':', '\u00A0')) ?? _titled;

    // « La Région attend de l'Association : » is nothing that the Association, whom the title names, has promised.
    private bool IsOfAnother(Sentence sentence) =>
        _titled is not null && Promises.PartyAhead(draft.Matcher, sentence.Text, sentence.Folded) is { } named && !string.Equals(named, _titled, StringComparison.Ordinal);

    // Under a title that names somebody, « Elle » is nobody else, unless somebody else was just spoken of.
    private string? TheTitled => _other is null ? _titled : null;

    private static bool IsPronoun(string who) => who.Length == 0 || Pronoun().IsMatch(who);

    // « s'engage » is a promise whatever else another rule has read in the sentence; that all of them settle disputes amicably is a term.
    private bool IsKept(Promise? promise) => promise is { IsExplicit: true } && (!promise.IsCommon || PurposeRule.IsOn(article));

    // « La Ville et la Région s'engagent » is of all when these two are all; of more, each of them has a line of its own.
    private bool IsCommon(Promise? promise, IReadOnlyList<string> joined) =>
        promise is { IsCommon: true } || (joined.Count > 1 && joined.Count == draft.Parties.Count);

    private void Add(string text, string folded, Passage passage, int start, SourceSpan source, PromiseLead? lead)
    {
        lead?.Claim?.Invoke();
        foreach (var promisor in lead?.Promisors ?? [_titled])
        {
            var item = new CommitmentExtract
            {
                Party = promisor,
                IsCommon = lead?.IsCommon ?? false,
                Article = article.Number,
                Position = ++_position,
                Text = text,
                Condition = lead?.Condition,
                LeadIn = lead?.Source,
                Source = source,
            };
            draft.Commitments.Add(new CommitmentDraft(item, folded, passage, start, lead is { IsOfEveryParty: true }) { Announced = lead?.Words ?? "", Together = lead?.Named ?? [] });
        }
    }

    [GeneratedRegex(@"^(elles?|ils?|celle-ci|celui-ci)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pronoun();
}
