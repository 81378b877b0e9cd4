using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Grants as they were promised, with what the parties settled where the text left a blank: the text itself stays as it is.</summary>
internal static class AgreedGrants
{
    /// <param name="grants">As the text promises them.</param>
    /// <param name="asked">The open points as the text left them, in the order of their numbers: whoever answers for one now, it is still about the party there.</param>
    /// <param name="points">The open points as they stand.</param>
    public static IReadOnlyList<GrantExtract> Of(IReadOnlyList<GrantExtract> grants, IReadOnlyList<OpenPointExtract> asked, IEnumerable<OpenPoint> points)
    {
        var blanks = points.OrderBy(point => point.Number).Select(point => (Point: point, Promisor: asked[point.Number - 1].Owner)).ToList();
        return [.. grants.Select(grant => grant.State == GrantValueState.Blank ? Settled(grant, grants, blanks) : grant)];
    }

    private static GrantExtract Settled(GrantExtract grant, IReadOnlyList<GrantExtract> grants, List<(OpenPoint Point, string? Promisor)> points)
    {
        if (Answer(OpenPointKind.BlankRate) is { } rate)
            return grant with { AgreedRate = rate.Resolution?.Rate };
        return Answer(OpenPointKind.BlankAmount) is { } amount ? grant with { AgreedAmount = amount.Resolution?.Amount } : grant;

        // The blanks of a sentence belong to its grants in turn. Where they do not count the same, nobody can say which is whose.
        OpenPoint? Answer(OpenPointKind kind)
        {
            var peers = grants.Where(other => other.State == GrantValueState.Blank && other.Party == grant.Party && other.Source == grant.Source).ToList();
            var blanks = points.Where(blank => blank.Point.Kind == kind && blank.Promisor == grant.Party && IsWithin(blank.Point.Source, grant.Source)).ToList();
            return blanks.Count == peers.Count ? blanks[peers.FindIndex(peer => ReferenceEquals(peer, grant))].Point : null;
        }
    }

    private static bool IsWithin(SourceSpan inner, SourceSpan outer) =>
        inner.FirstLine >= outer.FirstLine && inner.LastLine <= outer.LastLine && outer.Quote.Contains(inner.Quote, StringComparison.Ordinal);
}
