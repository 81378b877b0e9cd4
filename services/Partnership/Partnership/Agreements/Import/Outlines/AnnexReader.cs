namespace SkillsHub.Partnership.Agreements.Import.Outlines;

internal static class AnnexReader
{
    public static IReadOnlyList<AnnexNode> Read(IReadOnlyList<DocumentLine> lines)
    {
        var annexes = new List<AnnexNode>();
        var start = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && !IsHeading(lines, i))
                continue;
            var part = lines.Skip(start).Take(i - start).ToList();
            if (part.Count > 0 && AnnexHeading.Find(part[0].Text) is { } heading)
                annexes.Add(new AnnexNode(heading.Number, heading.Title, part, part.Skip(1).Any(line => !string.IsNullOrWhiteSpace(line.Text))));
            start = i;
        }

        return annexes;
    }

    private static bool IsHeading(IReadOnlyList<DocumentLine> lines, int i) =>
        ListMarker.Find(lines[i].Text) is null && AnnexHeading.Find(lines[i].Text) is not null
        && (string.IsNullOrWhiteSpace(lines[i - 1].Text) || lines[i - 1].Page != lines[i].Page || AnnexHeading.Find(lines[i - 1].Text) is not null);
}
