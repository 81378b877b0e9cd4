using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Changes;

namespace SkillsHub.Partnership.Amendments.Versions;

/// <summary>What the parties put in the place of the blanks of the text: without it, « … % » would be what binds them.</summary>
internal static class SettledTerms
{
    public static IEnumerable<VersionStep> Of(Agreement agreement, DateOnly from, Func<DateTimeOffset, DateOnly> dayOf)
    {
        foreach (var point in agreement.OpenPoints.OrderBy(point => point.Number))
        {
            if (point.Resolution is not { } resolution)
                continue;
            var settled = dayOf(resolution.ResolvedAt);
            // What blocks the signature was agreed before it, whenever somebody wrote both down.
            yield return new VersionStep(
                settled > from && !point.BlocksSignature ? settled : from,
                0,
                [new(TermKeys.Settled(point.Number), TermText.Of(resolution), new(point.Source.Article, Kind: TermSourceKind.Settlement))]);
        }
    }
}
