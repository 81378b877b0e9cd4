using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Agreements.Import.Rules;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Findings;

/// <summary>Members that do not sign, and parties without a seat, on the committee that steers: others take whom they need.</summary>
internal sealed partial class CommitteeSeats : IRule
{
    public void Read(AgreementDraft draft)
    {
        if (draft.Committees is not [{ Members.Count: > 0 } committee, ..])
            return;
        var seated = committee.Members.Select(member => member.Party).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var words = PartyHeads.ByWord(draft.Parties);
        foreach (var member in committee.Members.Where(member => member is { Party: null }))
        {
            // « le président », « l'adjoint au directeur de l'Association » may sit for a party: then nobody can say that he does not sign, nor that she has no seat.
            var headed = PartyHeads.MayHead(words, draft.Parties, member.Name).Concat(draft.Matcher.MentionedIn(TextFolding.Fold(member.Name))).Select(party => party.Slug).ToList();
            seated.UnionWith(headed);
            if (headed.Count == 0 && !member.IsAdvisory)
                Add(draft, FindingCodes.CommitteeMemberNotParty, FindingSeverity.Contradiction, $"« {member.Name} » siège au comité mais ne figure pas parmi les parties.", member.Source);
        }

        // « Il est présidé par le maire »: who takes the chair has a seat.
        foreach (var chair in committee.Sources.SelectMany(source => Chairs().Matches(TextFolding.Fold(source.Quote))))
            seated.UnionWith(PartyHeads.MayHead(words, draft.Parties, chair.Groups["who"].Value).Concat(draft.Matcher.MentionedIn(chair.Value)).Select(party => party.Slug));
        // « – l'Association, qui assure le secrétariat »: where an entry is left unread, nobody can say that she has no seat.
        var articles = committee.Sources.Concat(committee.Members.Select(member => member.Source)).Select(source => source.Article).ToHashSet(StringComparer.Ordinal);
        foreach (var unread in draft.Sentences.Where(sentence => !sentence.IsClaimed && articles.Contains(sentence.Block.Article)))
            seated.UnionWith((unread.Block.Kind == BlockKind.Bullet ? PartyHeads.MayHead(words, draft.Parties, unread.Text) : []).Concat(draft.Matcher.MentionedIn(unread.Folded)).Select(party => party.Slug));
        foreach (var party in draft.Parties.Where(party => !seated.Contains(party.Slug)))
            Add(draft, FindingCodes.PartyNotOnCommittee, FindingSeverity.Remark, $"{party.Name} signe mais n'a pas de siège au comité.", party.Source);
    }

    private static void Add(AgreementDraft draft, string code, FindingSeverity severity, string message, SourceSpan source) =>
        draft.Findings.Add(new FindingExtract { Code = code, Severity = severity, Message = message, Sources = [source] });

    [GeneratedRegex(@"\b(co-?)?presidee?\s+par\s+(?<who>[^.,;:]{2,80}?)(?=\s*([.,;:]|$)|\s+(et|qui|ou)\s)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Chairs();
}
