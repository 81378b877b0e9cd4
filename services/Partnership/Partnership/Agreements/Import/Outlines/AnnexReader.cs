namespace SkillsHub.Partnership.Agreements.Import.Outlines;

internal static class AnnexReader
{
    public static IReadOnlyList<AnnexNode> Read(IReadOnlyList<DocumentLine> lines)
    {
        var annexes = new List<AnnexNode>();
        var (start, head) = (0, 0);
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && !IsHeading(lines, i))
                continue;
            var heading = head < lines.Count ? AnnexHeading.Find(lines[head].Text) : null;
            var hasContent = lines.Take(i).Skip(head + 1).Any(line => !string.IsNullOrWhiteSpace(line.Text));
            if (heading is { IsOfAll: true } && !hasContent && i < lines.Count)
            {
                head = i;
                continue;
            }

            if (heading is not null)
                annexes.Add(new AnnexNode(heading.Number, heading.Title, [.. lines.Take(i).Skip(start)], hasContent || heading.IsJoined));
            (start, head) = (i, i);
        }

        return annexes;
    }

    private static bool IsHeading(IReadOnlyList<DocumentLine> lines, int i) =>
        ListMarker.Find(lines[i].Text) is null && AnnexHeading.Find(lines[i].Text) is not null
        && (string.IsNullOrWhiteSpace(lines[i - 1].Text) || lines[i - 1].Page != lines[i].Page || AnnexHeading.Find(lines[i - 1].Text) is not null);
}
