using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>An agreement cut into its parts; every line stands in exactly one of them.</summary>
internal sealed record Outline
{
    public required IReadOnlyList<DocumentLine> Marks { get; init; }

    public required IReadOnlyList<DocumentLine> Cover { get; init; }

    /// <summary>« Entre : » when it stands alone on its line.</summary>
    public DocumentLine? PartiesHeading { get; init; }

    public required IReadOnlyList<DocumentLine> Parties { get; init; }

    public required IReadOnlyList<Block> Preamble { get; init; }

    public required IReadOnlyList<ArticleNode> Articles { get; init; }

    public required IReadOnlyList<Block> Closing { get; init; }

    public required IReadOnlyList<AnnexNode> Annexes { get; init; }
}

internal sealed record ArticleNode
{
    public required string Number { get; init; }

    public required string NumberAsWritten { get; init; }

    public ArticleNode? Parent { get; init; }

    /// <summary>Number and title.</summary>
    public required Passage HeadingLines { get; init; }

    public required string Title { get; init; }

    public required string FoldedTitle { get; init; }

    public required IReadOnlyList<DocumentLine> Lines { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Its own title, then that of the article that holds it.</summary>
    public bool IsAbout(Func<string, bool> subject) => subject(FoldedTitle) || (Parent is not null && subject(Parent.FoldedTitle));
}

internal sealed record AnnexNode(string? Number, string Title, IReadOnlyList<DocumentLine> Lines, bool HasContent);
