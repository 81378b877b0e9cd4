using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Findings;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <content>What does not agree in it: noted, never corrected, and closed only by an amendment or a decision of the committee.</content>
internal sealed partial class Agreement
{
    private const int MostNoted = 200;

    /// <summary>Those that were noted since it is in force.</summary>
    public IReadOnlyList<NotedFinding> NotedFindings { get; private set; } = [];

    public IReadOnlyList<ClosedFinding> ClosedFindings { get; private set; } = [];

    public Result<NotedFinding> NoteFinding(string words, SourceSpan source, string notedBy, DateTimeOffset now)
    {
        if (NotLiving() is { } over)
            return over;
        if (NotedFindings.Count == MostNoted)
            return new TooManyFindings(MostNoted);
        var noted = new NotedFinding(FindingCount + 1, words, source, notedBy, now);
        (NotedFindings, FindingCount) = ([.. NotedFindings, noted], noted.Number);
        return noted;
    }

    public void CloseFindings(IEnumerable<ClosedFinding> closed) =>
        ClosedFindings = [.. ClosedFindings.Concat(closed).DistinctBy(finding => finding.Finding).OrderBy(finding => finding.Finding)];

    /// <summary>What a decision of the committee had settled is open again, once another takes its place.</summary>
    public void ReopenFindings(int decision) => ClosedFindings = [.. ClosedFindings.Where(finding => finding.Decision != decision)];
}
