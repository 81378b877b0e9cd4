using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>A paragraph, a list item or a table row.</summary>
internal sealed class Block
{
    /// <param name="passage">Its words.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="marker">Its bullet or number.</param>
    /// <param name="article">Canonical number of its article.</param>
    /// <param name="number">How many characters number the paragraph: they stand in its quote, but in none of its sentences.</param>
    public Block(Passage passage, BlockKind kind, string? marker, string? article, int number = 0)
    {
        Passage = passage;
        Kind = kind;
        Marker = marker;
        Article = article;
        Sentences = [.. SentenceSplitter.Split(passage.Text[number..]).Select(part => new Sentence(this, number + part.Start, part.Length))];
    }

    public Passage Passage { get; }

    public BlockKind Kind { get; }

    /// <summary>Its bullet or number; null for a paragraph.</summary>
    public string? Marker { get; }

    /// <summary>Canonical number of its article; null outside articles.</summary>
    public string? Article { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public string Text => Passage.Text;

    /// <summary>For matching; empty when the block is too long to be a clause.</summary>
    public string Folded => Text.Length > Sentence.LongestRead ? "" : Passage.Folded;

    /// <summary>It announces what follows.</summary>
    public bool IsLeadIn => Folded.EndsWith(':');

    /// <summary>Takes the whole block as understood.</summary>
    public SourceSpan Claim()
    {
        foreach (var sentence in Sentences)
            sentence.Claim();
        return Passage.Source(Article);
    }
}
