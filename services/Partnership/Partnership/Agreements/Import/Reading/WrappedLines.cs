namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Tells lines broken at a margin from lines that are paragraphs.</summary>
internal static class WrappedLines
{
    // A text whose lines run past this was not broken at the margin.
    private const int UnbrokenLine = 160;

    /// <summary>Some lines are longer than any margin lets them be.</summary>
    public static bool AreUnbroken(IReadOnlyList<DocumentLine> lines)
    {
        var filled = lines.Count(line => line.Text.Length > 0);
        return lines.Count(line => line.Text.Length > UnbrokenLine) * 10 > filled;
    }

    /// <summary>Sentences run from one line to the next all over: a text pasted with its line ends.</summary>
    public static bool AreBroken(IReadOnlyList<DocumentLine> lines)
    {
        var filled = lines.Count(line => line.Text.Length > 0);
        var running = lines.Zip(lines.Skip(1)).Count(pair =>
            pair.First.Text.Length > 40 && char.IsLetter(pair.First.Text[^1]) && pair.Second.Text.Length > 0 && char.IsLower(pair.Second.Text[0]));
        return filled >= 20 && running * 4 > filled;
    }

    /// <summary>Whether some line goes on in small letters where the one above ends: then not each of them is a paragraph.</summary>
    public static bool RunOn(IReadOnlyList<DocumentLine> lines) =>
        lines.Zip(lines.Skip(1)).Any(pair => pair.First.Text.Length > 0 && pair.Second.Text.TrimStart() is [var first, ..] && char.IsLower(first));
}
