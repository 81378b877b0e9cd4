using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Promises: one per bullet under « X s'engage à : », one per sentence that says so itself.</summary>
internal sealed class CommitmentRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var article in draft.Outline.Articles)
            new CommitmentReader(draft, article).Read();
    }

    private sealed class CommitmentReader(AgreementDraft draft, ArticleNode article)
    {
        private readonly bool _promises = article.IsAbout(Promises.IsTitle);
        private readonly string? _titled = article.IsAbout(Promises.IsTitle) ? draft.Matcher.Find(Mentions.OfHeading(article.Title, article.FoldedTitle)) : null;
        private Lead? _lead;
        private Lead? _outer;
        private int _position;

        public void Read()
        {
            for (var i = 0; i < article.Blocks.Count; i++)
            {
                if (article.Blocks[i].Kind == BlockKind.Bullet)
                    ReadBullet(article.Blocks[i], i + 1 < article.Blocks.Count ? article.Blocks[i + 1] : null);
                else
                    ReadParagraph(article.Blocks[i]);
            }
        }

        private void ReadBullet(Block block, Block? next)
        {
            if (block.Sentences.All(sentence => sentence.IsClaimed && !_promises))
                return;
            if (_outer is not null && ListMarker.SameStyle(block.Marker, _outer.Marker))
                (_lead, _outer) = (_outer, null);
            if (_lead is null && !(_promises && _titled is not null))
                return;
            if (block.IsLeadIn && next is { Kind: BlockKind.Bullet } inner && !ListMarker.SameStyle(block.Marker, inner.Marker))
            {
                _outer = _lead is null ? null : _lead with { Marker = block.Marker };
                _lead = new Lead(_lead?.Party ?? _titled, _lead?.IsCommon ?? false, block.Passage.Source(block.Article), null, () => block.Claim());
                return;
            }

            Add(block.Text, block.Folded, block.Passage, 0, block.Claim(), _lead);
        }

        private void ReadParagraph(Block block)
        {
            (_lead, _outer) = (null, null);
            foreach (var sentence in block.Sentences.Where(sentence => !sentence.IsClaimed && sentence.Folded.Length > 0))
            {
                var promise = Promises.Find(sentence.Text, sentence.Folded);
                var announces = sentence.Folded.EndsWith(':') && ReferenceEquals(sentence, block.Sentences[^1]);
                if (announces && (promise is not null || _promises))
                    Announce(sentence, promise);
                else if (promise is not null && (_promises || promise.IsExplicit))
                    AddSentence(sentence, promise);
            }
        }

        private void Announce(Sentence sentence, Promise? promise)
        {
            var common = promise is { IsCommon: true };
            _lead = new Lead(common ? null : _titled ?? draft.Matcher.Find(promise?.Who), common, sentence.Source(), null, () => sentence.Claim());
            if (_titled is not null && promise is { IsCommon: false } && draft.Matcher.Find(promise.Who) is var named && !string.Equals(named, _titled, StringComparison.Ordinal))
                draft.Findings.Add(Promises.NamedOtherwise(promise.Who, draft.NameOf(_titled), named is null ? null : draft.NameOf(named), _lead.Source!));
        }

        private void AddSentence(Sentence sentence, Promise promise)
        {
            var party = promise.IsCommon ? null : draft.Matcher.Find(promise.Who) ?? _titled;
            if (!promise.IsExplicit && party is null)
                return;
            Add(sentence.Text, sentence.Folded, sentence.Block.Passage, sentence.Start, sentence.Claim(), new Lead(party, promise.IsCommon, null, null, null));
        }

        private void Add(string text, string folded, Passage passage, int start, SourceSpan source, Lead? lead)
        {
            lead?.Claim?.Invoke();
            var item = new CommitmentExtract
            {
                Party = lead is null ? _titled : lead.Party,
                IsCommon = lead?.IsCommon ?? false,
                Article = article.Number,
                Position = ++_position,
                Text = text,
                LeadIn = lead?.Source,
                Source = source,
            };
            draft.Commitments.Add(new CommitmentDraft(item, folded, passage, start));
        }

        // The words that announce a list are understood once the list has an item.
        private sealed record Lead(string? Party, bool IsCommon, SourceSpan? Source, string? Marker, Action? Claim);
    }
}
