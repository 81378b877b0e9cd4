using System.Globalization;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Agreements.Import.Corrections;

/// <summary>
/// Reads by the rules with what people said: a sentence that a rule took for a clause which stands elsewhere is open again to the rules
/// that come after it, and what nobody takes stays unread.
/// </summary>
internal sealed class CorrectedReading(ReadingCorrections corrections, CorrectedLines lines)
{
    private readonly CorrectedClauses _clauses = new(corrections, lines);

    public void Read(IRule rule, AgreementDraft draft)
    {
        HashSet<Sentence> before = ReferenceEquals(corrections, ReadingCorrections.None) ? [] : [.. draft.Sentences.Where(sentence => sentence.IsClaimed)];
        rule.Read(draft);
        if (_clauses.Apply(rule, draft) is { } correction)
            Release(draft, before, correction);
        if (rule is OpenPointRule)
            draft.OpenPoints.AddRange(corrections.Points.Select((point, index) => Point(draft, point.What, index + 1)));
    }

    /// <summary>Once all rules have read: what stands on the lines of a correction needs no reading any more.</summary>
    public void Finish(AgreementDraft draft)
    {
        foreach (var sentence in draft.Sentences.Where(sentence => !sentence.IsClaimed && lines.Cover(sentence.Source())))
            sentence.Claim();
        draft.Findings.AddRange(corrections.Findings.Select(finding => Finding(finding.What)));
    }

    // Other committees keep what they have.
    private static void Release(AgreementDraft draft, HashSet<Sentence> before, IOnLines correction)
    {
        var kept = correction is CommitteeCorrection { IsAbsent: var isAbsent }
            ? draft.Committees.Skip(isAbsent ? 0 : 1).SelectMany(committee => committee.Sources.Concat(committee.Members.Select(member => member.Source))).ToList()
            : [];
        foreach (var sentence in draft.Sentences.Where(sentence => sentence.IsClaimed && !before.Contains(sentence)))
        {
            var source = sentence.Source();
            if (!CorrectedLines.Cover(correction, source) && !kept.Exists(source.IsWithin))
                sentence.Release();
        }
    }

    private OpenPointExtract Point(AgreementDraft draft, PointAddition point, int rank) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"added:-:{rank}"),
        Kind = point.Kind,
        Owner = draft.Parties.FirstOrDefault(party => string.Equals(party.Slug, point.Owner, StringComparison.Ordinal))?.Slug,
        Question = point.Question,
        BlocksSignature = point.BlocksSignature,
        ReadBy = ReadBy.Person,
        Source = lines.Span(point),
    };

    private FindingExtract Finding(FindingAddition finding) => new()
    {
        Code = FindingCodes.Noted,
        Severity = FindingSeverity.Contradiction,
        Message = finding.Words,
        ReadBy = ReadBy.Person,
        Sources = [lines.Span(finding)],
    };
}
