using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <content>What is listed: items under a lead, items that name somebody themselves, titles inside the article.</content>
internal sealed partial class CommitmentReader
{
    private void ReadBullet(Block block, Block? next)
    {
        if (SaysWho(block))
        {
            ReadOwn(block);
            return;
        }

        if (_announcer is not null && ListMarker.SameStyle(block.Marker, _announcer))
            (_lead, _announcer) = (null, null);
        if (_isDeclined || block.Sentences.All(sentence => sentence.IsClaimed && !_promises && _lead is not { IsExplicit: true }))
            return;
        if (Refusals.IsItem(block.Text, block.Folded) || (block.IsLeadIn && Refusals.IsOf(block.Text, block.Folded, null)))
        {
            // Where nothing tells its list from the one around it, neither is read.
            _isDeclined = block.IsLeadIn && Listed(block.Marker).Count == 0;
            return;
        }

        // « – à définir » promises nothing yet: it is asked for as an open point.
        if (Undefined.IsAll(block.Folded))
        {
            _lead?.Claim?.Invoke();
            return;
        }

        if (_outer is not null && ListMarker.SameStyle(block.Marker, _outer.Marker))
            (_lead, _outer) = (_outer, null);
        if ((_lead ?? Titles) is not { } lead)
            return;
        if (block.IsLeadIn && next is { Kind: BlockKind.Bullet } inner && !ListMarker.SameStyle(block.Marker, inner.Marker))
        {
            if (ListedConditions.Find(block.Text, block.Folded, null) is { } conditions)
            {
                AddWithConditions(block, conditions, lead);
                return;
            }

            _outer = _lead is null ? null : _lead with { Marker = block.Marker };
            _lead = lead with
            {
                Condition = Conditions.Join(lead.Condition, Conditions.Read(block.Text, block.Folded)),
                Source = block.Passage.Source(block.Article),
                Words = $"{lead.Words} {block.Folded}",
                Marker = null,
                Claim = () => block.Claim(),
            };
            return;
        }

        _listed = block.Marker;
        Add(block.Text, block.Folded, block.Passage, 0, block.Claim(), lead);
    }

    private PromiseLead? Titles => _titled is null ? null : PromiseLead.Of(_titled);

    // « 1) La Ville s'engage à … », « 2) La Région : », « 3) La Région finance … »: the item says itself who promises, whatever announces the list.
    private bool SaysWho(Block block)
    {
        if (block.Sentences is not [{ } first, ..])
            return false;
        if (Promises.Find(draft.Matcher, first.Text, first.Folded) is not { } promise)
            return block.IsLeadIn && block.Sentences.Count == 1 && Named(first) is not null;
        // « La Ville s'engage à veiller à ce que : – l'Association assure l'accueil »: without « s'engage », it is hers as the others are.
        if (!promise.IsExplicit && _lead is { Who.Named.Count: > 0 } && SeesTo().IsMatch(_lead.Words) && !ListMarker.SameStyle(block.Marker, _announcer))
            return false;
        return promise.Start == 0
            && (promise.Who.Kind is PromisorKind.Named || (promise.IsExplicit && promise.Who.Kind is PromisorKind.Everybody or PromisorKind.Unclear));
    }

    private void ReadOwn(Block block)
    {
        var isFirst = _listed is null && !ListMarker.SameStyle(block.Marker, _announcer);
        var around = isFirst || ListMarker.SameStyle(block.Marker, _listed) ? (_lead, _outer, _listed) : (null, null, null);
        var isDeclined = _isDeclined;
        ReadParagraph(block);
        if (block.IsLeadIn)
            _announcer = block.Marker;
        else
            ((_lead, _outer, _listed), _isDeclined) = (around, isDeclined);
    }

    // « B. Engagements de la Ville », inside the article: what is listed below is hers, whoever its own title names.
    private bool ReadTitle(Block block)
    {
        if (block.Sentences is not [{ } title] || _next >= article.Blocks.Count || article.Blocks[_next].Kind != BlockKind.Bullet)
            return false;
        var words = title.Text.TrimEnd(' ', ':', '\u00A0');
        if (words.Length is 0 or > LongestTitle || title.Folded.Length < words.Length || words[^1] is '.' or ';' or ',' || Mentions.OfHeading(words, title.Folded[..words.Length]) is not { } who)
            return false;
        var promisors = Promisors.Read(draft.Matcher, who);
        var isNamed = promisors.Kind is PromisorKind.Named;
        _isDeclined = !isNamed && PartyKinds.Find(who, description: null) is not null;
        if (isNamed)
            _lead = PromiseLead.Of(promisors) with { Source = title.Source(), Words = title.Folded, Claim = () => title.Claim() };
        return isNamed || _isDeclined;
    }

    private void AddWithConditions(Block block, ListedConditions conditions, PromiseLead lead)
    {
        var listed = Listed(block.Marker);
        // « – en cas de : » alone promises nothing.
        if (conditions.Start == 0)
            return;
        Add(conditions.Ahead(block.Text), block.Folded[..conditions.Start], block.Passage, 0, block.Claim(), lead with { Condition = Conditions.Join(lead.Condition, conditions.With(block.Text, listed)) });
        listed.ForEach(condition => condition.Claim());
    }

    // The bullets that follow, up to those of the list around them.
    private List<Block> Listed(string? outer)
    {
        var listed = article.Blocks.Skip(_next).TakeWhile(block => block.Kind == BlockKind.Bullet && (outer is null || !ListMarker.SameStyle(block.Marker, outer))).ToList();
        _next += listed.Count;
        return listed;
    }

    [GeneratedRegex(@"\bque\s*:\s*$", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex SeesTo();
}
