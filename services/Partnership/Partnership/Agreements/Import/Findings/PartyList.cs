using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Rules;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>Gaps in the list of parties: one side of two, a short name that fits two of them, a party that promises nothing.</summary>
internal sealed class PartyList : IRule
{
    public void Read(AgreementDraft draft)
    {
        ReadSides(draft);
        ReadAliases(draft);
        ReadSilent(draft);
    }

    private static void ReadSides(AgreementDraft draft)
    {
        var heading = draft.Outline.PartiesHeading;
        IReadOnlyList<DocumentLine> lines = heading is null ? draft.Outline.Parties : [heading, .. draft.Outline.Parties];
        var one = Find(lines, "d'une part");
        var other = Find(lines, "d'autre part");
        if ((one is null) == (other is null))
            return;
        var line = (one ?? other)!;
        var (said, missing) = one is null ? ("D'autre part", "D'une part") : ("D'une part", "D'autre part");
        draft.Findings.Add(new FindingExtract
        {
            Code = FindingCodes.PartySidesIncomplete,
            Severity = FindingSeverity.Remark,
            Message = $"« {said} » est écrit sans « {missing} » : on ne sait pas quelles parties forment l'autre côté.",
            Sources = [new PassageBuilder().Add(line).Build().Source(article: null)],
        });
    }

    private static DocumentLine? Find(IReadOnlyList<DocumentLine> lines, string words) =>
        lines.FirstOrDefault(line => line.Text.Length < 2_000 && TextFolding.Fold(line.Text).Contains(words, StringComparison.Ordinal));

    private static void ReadAliases(AgreementDraft draft)
    {
        foreach (var party in draft.Parties.Where(party => party.Alias is not null))
        {
            var alias = PartyNames.Tokens(party.Alias!);
            var others = draft.Parties.Where(other => !ReferenceEquals(other, party) && Overlap(alias, PartyNames.Tokens(other.Name))).ToList();
            if (others.Count == 0)
                continue;
            draft.Findings.Add(new FindingExtract
            {
                Code = FindingCodes.AmbiguousAlias,
                Severity = FindingSeverity.Remark,
                Message = $"« {party.Alias} » désigne {PartyNames.Within(party.Name)}, mais ces mots figurent aussi dans le nom {PartyNames.Of(others[0].Name)}.",
                Sources = [party.Source, .. others.Select(other => other.Source)],
            });
        }
    }

    // « Commune » in « Communauté de communes » misleads nobody: the name has to start with the short name.
    private static bool Overlap(IReadOnlyList<string> alias, IReadOnlyList<string> name) =>
        alias.Count > 0 && name.Count > 0 && string.Equals(alias[0], name[0], StringComparison.Ordinal) && alias.All(name.Contains);

    private static void ReadSilent(AgreementDraft draft)
    {
        if (draft.Commitments.Count == 0)
            return;
        var spoken = draft.Commitments.Select(commitment => commitment.Item.Party)
            .Concat(draft.Reports.Select(report => report.Party))
            .Concat(draft.OpenPoints.Where(point => point.Kind == OpenPointKind.Undefined).Select(point => point.Owner))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var party in draft.Parties.Where(party => !spoken.Contains(party.Slug)))
        {
            draft.Findings.Add(new FindingExtract
            {
                Code = FindingCodes.PartyWithoutCommitment,
                Severity = FindingSeverity.Remark,
                Message = $"Aucun engagement propre {PartyNames.Of(party.Name)} n'a été trouvé.",
                Sources = [party.Source],
            });
        }
    }
}
