using SkillsHub.Partnership.Agreements.Import.Rules;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>Members that do not sign, and parties without a seat, on the committee that steers: others take whom they need.</summary>
internal sealed class CommitteeSeats : IRule
{
    public void Read(AgreementDraft draft)
    {
        if (draft.Committees is not [{ Members.Count: > 0 } committee, ..])
            return;
        foreach (var member in committee.Members.Where(member => member.Party is null))
        {
            draft.Findings.Add(new FindingExtract
            {
                Code = FindingCodes.CommitteeMemberNotParty,
                Severity = FindingSeverity.Contradiction,
                Message = $"« {member.Name} » siège au comité mais ne figure pas parmi les parties.",
                Sources = [member.Source],
            });
        }

        foreach (var party in draft.Parties.Where(party => committee.Members.All(member => !string.Equals(member.Party, party.Slug, StringComparison.Ordinal))))
        {
            draft.Findings.Add(new FindingExtract
            {
                Code = FindingCodes.PartyNotOnCommittee,
                Severity = FindingSeverity.Remark,
                Message = $"{party.Name} signe mais n'a pas de siège au comité.",
                Sources = [party.Source],
            });
        }
    }
}
