namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record ArticleExtract
{
    /// <summary>The same for every way of writing it: <c>1</c>, <c>3.2</c>, <c>6 bis</c>.</summary>
    public required string Number { get; init; }

    /// <summary>As written: <c>Article 1er</c>, <c>ARTICLE III</c>, <c>Art. 3-2</c>; empty where the text numbers nothing.</summary>
    public required string NumberAsWritten { get; init; }

    /// <summary>Number of the article that holds this one; null at the top.</summary>
    public string? Parent { get; init; }

    public required string Heading { get; init; }

    /// <summary>The words under the heading, verbatim, without those of sub-articles; lines are separated by a line feed.</summary>
    public required string Text { get; init; }

    /// <summary>The last line of <see cref="Text"/>, or of the heading when there is no text.</summary>
    public required int LastLine { get; init; }

    /// <summary>The heading.</summary>
    public required SourceSpan Source { get; init; }
}
