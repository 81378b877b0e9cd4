using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Grants as they were promised, with what the parties settled where the text left a blank: the text itself stays as it is.</summary>
internal static class AgreedGrants
{
    /// <param name="grants">As the text promises them.</param>
    /// <param name="points">The open points as they stand: whoever answers for one now, it is still about the party there.</param>
    public static IReadOnlyList<GrantExtract> Of(IReadOnlyList<GrantExtract> grants, IEnumerable<OpenPoint> points)
    {
        var blanks = points.OrderBy(point => point.Number).ToList();
        return [.. grants.Select(grant => grant.State == GrantValueState.Blank ? Settled(grant, grants, blanks) : grant)];
    }

    // The blanks of a sentence belong to its grants in turn; of a single grant the first is its own, the others are its limits. Where
    // they do not count the same, nobody can say which is whose.
    private static GrantExtract Settled(GrantExtract grant, IReadOnlyList<GrantExtract> grants, List<OpenPoint> points)
    {
        var fellows = grants.Where(other => other.Party == grant.Party && other.Source == grant.Source).ToList();
        var peers = fellows.FindAll(other => other.State == GrantValueState.Blank);
        var blanks = points.FindAll(blank => blank.Kind is OpenPointKind.BlankRate or OpenPointKind.BlankAmount
            && blank.Party == grant.Party && blank.Source.IsWithin(grant.Source));
        if (blanks.Count == 0 || (fellows.Count > 1 && blanks.Count != peers.Count))
            return grant;
        var answer = blanks[peers.FindIndex(peer => ReferenceEquals(peer, grant))];
        return answer.Kind == OpenPointKind.BlankRate
            ? grant with { AgreedRate = answer.Resolution?.Rate }
            : grant with { AgreedAmount = answer.Resolution?.Amount };
    }
}
