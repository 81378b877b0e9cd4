using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Grants as they were promised, with what the parties settled where the text left a blank: the text itself stays as it is.</summary>
internal static class AgreedGrants
{
    public static IReadOnlyList<GrantExtract> Of(IEnumerable<GrantExtract> grants, IEnumerable<OpenPoint> points)
    {
        var blanks = points.Where(point => point.Kind is OpenPointKind.BlankRate or OpenPointKind.BlankAmount).OrderBy(point => point.Number).ToList();
        return [.. grants.Select(grant => grant.State == GrantValueState.Blank ? Settled(grant, blanks) : grant)];
    }

    // Two grants of one sentence take its blanks in turn.
    private static GrantExtract Settled(GrantExtract grant, List<OpenPoint> blanks)
    {
        if (blanks.Find(blank => blank.Source.FirstLine >= grant.Source.FirstLine && blank.Source.LastLine <= grant.Source.LastLine) is not { } point)
            return grant;
        blanks.Remove(point);
        return point.Kind == OpenPointKind.BlankRate ? grant with { AgreedRate = point.Resolution?.Rate } : grant with { AgreedAmount = point.Resolution?.Amount };
    }
}
