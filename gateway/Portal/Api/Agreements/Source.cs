namespace SkillsHub.Portal.Api.Agreements;

/// <summary>The lines of the text from which an item was read.</summary>
public sealed record Source
{
    public string? Article { get; init; }

    public int FirstLine { get; init; }

    public int LastLine { get; init; }

    public string Quote { get; init; } = "";

    /// <summary>Whether the other lines are some of these.</summary>
    public bool Spans(Source other) => other.FirstLine >= FirstLine && other.LastLine <= LastLine;

    /// <summary>Whether its words are some of these, too.</summary>
    public bool Holds(Source other) => Spans(other) && Quote.Contains(other.Quote, StringComparison.Ordinal);
}

public sealed record SourceText
{
    public IReadOnlyList<SourceLine> Lines { get; init; } = [];

    public bool LinesAreParagraphs { get; init; }

    /// <summary>Whether some line goes on in small letters where the one above ends: nobody then gets it as paragraphs.</summary>
    public bool RunsOn => !LinesAreParagraphs && Lines.Zip(Lines.Skip(1)).Any(pair => pair.First.Text.Length > 0 && pair.Second.Text.TrimStart() is [var first, ..] && char.IsLower(first));
}

public sealed record SourceLine
{
    public int Number { get; init; }

    public string Text { get; init; } = "";

    public string? Kind { get; init; }
}
