using System.Runtime.InteropServices;

namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>A step of printing, at a place that is settled: pages are filled one after the other, in the order in which they are read aloud.</summary>
internal abstract record Op
{
    /// <summary>Begins a part of the document's structure; what belongs to none, as a line between rows, is an artifact.</summary>
    internal sealed record Open(Tag Tag, int Span = 1, Picture? Picture = null) : Op;

    internal sealed record Close : Op;

    internal sealed record Write(string Text, double X, double Baseline, Style Style) : Op;

    internal sealed record Fill(Box Box, Ink Ink) : Op;

    /// <summary>Goes on to the next page.</summary>
    internal sealed record Turn : Op;
}

/// <summary>The parts of a document's structure (ISO 32000-1, 14.8.4).</summary>
internal enum Tag
{
    H1,
    H2,
    H3,
    P,
    TOC,
    TOCI,
    Table,
    TR,

    /// <summary>The head of a column.</summary>
    ColumnHead,

    /// <summary>The head of a row.</summary>
    RowHead,

    TD,
    Figure,
    Artifact,
}

internal enum Ink
{
    Bar,
    Unknown,
    Shade,
    Rule,
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Box(double X, double Y, double Width, double Height);

/// <param name="Words">What who does not see it is told.</param>
/// <param name="Box">Where it stands.</param>
internal sealed record Picture(string Words, Box Box);
