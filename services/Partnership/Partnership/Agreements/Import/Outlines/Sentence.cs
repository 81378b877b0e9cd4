namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>The unit that rules read, and that is either claimed by an item or kept as unread.</summary>
internal sealed class Sentence
{
    /// <summary>No clause is longer; what is stays unread, so that no rule meets a text made to slow it down.</summary>
    public const int LongestRead = 4_000;

    private SourceSpan? whole;

    public Sentence(Block block, int start, int length)
    {
        Block = block;
        Start = start;
        Text = block.Passage.Text.Substring(start, length);
        Folded = length > LongestRead ? "" : block.Passage.Folded.Substring(start, length);
    }

    public Block Block { get; }

    public int Start { get; }

    public string Text { get; }

    /// <summary>For matching; empty when the sentence is too long to be one.</summary>
    public string Folded { get; }

    public bool IsClaimed { get; private set; }

    public string? Article => Block.Article;

    /// <summary>Takes the sentence as understood.</summary>
    public SourceSpan Claim()
    {
        IsClaimed = true;
        return Source();
    }

    /// <summary>Gives it back, when the item that took it is not read here after all.</summary>
    public void Release() => IsClaimed = false;

    // Kept, because a sentence of blanks is the source of each of them.
    public SourceSpan Source() => whole ??= Block.Passage.Source(Article, Start, Text.Length);

    /// <summary>The source of some of its characters.</summary>
    public SourceSpan Source(int index, int length) => Block.Passage.Source(Article, Start + index, length);
}
