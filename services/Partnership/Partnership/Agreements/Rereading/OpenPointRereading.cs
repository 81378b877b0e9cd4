using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>
/// Finds in a new reading the open points of the one before. One that the text no longer leaves open goes, unless it is settled: what the
/// parties agreed stays until they take it back.
/// </summary>
internal static class OpenPointRereading
{
    /// <param name="points">Those of the agreement.</param>
    /// <param name="last">The highest number that one of them ever had.</param>
    /// <param name="read">Those of the new reading.</param>
    /// <param name="slugs">Parties by the slug that they had, with the one that they have now.</param>
    /// <returns>The highest number by now: none is given twice, though what bore it was taken back.</returns>
    public static int Apply(List<OpenPoint> points, int last, IReadOnlyList<OpenPointExtract> read, IReadOnlyDictionary<string, string> slugs)
    {
        var same = Match(points, read, slugs);
        points.RemoveAll(point => point.Resolution is null && !same.ContainsValue(point));
        foreach (var point in points.Where(point => !same.ContainsValue(point)))
            (point.Party, point.Owner) = (Now(point.Party, slugs), Now(point.Owner, slugs));
        // Rows of a release that kept no such number bear a lower one.
        last = points.Select(point => point.Number).Append(last).Max();
        foreach (var (index, found) in read.Index())
        {
            if (same.TryGetValue(index, out var known))
                known.Reread(found, known.Owner == known.Party ? null : Now(known.Owner, slugs));
            else
                points.Add(OpenPoint.Of(found, ++last));
        }

        return last;
    }

    // The surest first: at the same place about the same party, at the same place, about the same party on some of the same lines.
    private static Dictionary<int, OpenPoint> Match(List<OpenPoint> points, IReadOnlyList<OpenPointExtract> read, IReadOnlyDictionary<string, string> slugs)
    {
        Func<OpenPoint, OpenPointExtract, bool>[] ways =
        [
            (known, found) => IsSamePlace(known.Source, found.Source) && IsSameParty(known, found),
            (known, found) => IsSamePlace(known.Source, found.Source),
            (known, found) => Overlap(known.Source, found.Source) && IsSameParty(known, found),
        ];
        var same = new Dictionary<int, OpenPoint>();
        foreach (var isSame in ways)
        {
            foreach (var (index, found) in read.Index().Where(candidate => !same.ContainsKey(candidate.Index)))
            {
                var known = points.OrderBy(point => point.Number)
                    .FirstOrDefault(point => IsSameKind(point, found) && !same.ContainsValue(point) && isSame(point, found));
                if (known is not null)
                    same.Add(index, known);
            }
        }

        return same;

        bool IsSameParty(OpenPoint known, OpenPointExtract found) => Now(known.Party, slugs) == found.Owner;
    }

    // Of what people ask on the same lines, only the words tell one from another; a rule's question changes with the parties that it names.
    private static bool IsSameKind(OpenPoint known, OpenPointExtract found) =>
        known.Kind == found.Kind && known.ReadBy == found.ReadBy && (found.ReadBy == ReadBy.Rules || known.Question == found.Question);

    // A person's lines are whole; those of a rule may begin at a bullet or end with a sentence.
    private static bool IsSamePlace(SourceSpan one, SourceSpan other) =>
        (one.FirstLine, one.LastLine) == (other.FirstLine, other.LastLine) && Words(one) == Words(other);

    private static bool Overlap(SourceSpan one, SourceSpan other) => one.FirstLine <= other.LastLine && other.FirstLine <= one.LastLine;

    private static string Words(SourceSpan source) => string.Join(' ', source.Quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Now(string? slug, IReadOnlyDictionary<string, string> slugs) => slug is null ? null : slugs.GetValueOrDefault(slug);
}
