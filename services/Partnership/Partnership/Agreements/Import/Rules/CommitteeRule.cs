using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The committee: its name, its members, how often it meets, what it does.</summary>
internal sealed partial class CommitteeRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        var titled = draft.Outline.Articles.Where(article => article.IsAbout(Titles().IsMatch)).ToList();
        var blocks = titled.Count > 0
            ? titled.SelectMany(article => article.Blocks).ToList()
            : [.. draft.Outline.Articles.SelectMany(article => article.Blocks).Where(block => block.Kind == BlockKind.Paragraph && Meets().IsMatch(block.Folded))];
        var committee = new CommitteeExtract { Name = Name(titled, blocks) };
        var members = new List<CommitteeMemberExtract>();
        var sources = new List<SourceSpan>();
        var list = false;
        foreach (var block in blocks)
        {
            list = block.Kind == BlockKind.Bullet ? list : block.IsLeadIn && CommitteeMembers.Announces(block.Folded);
            if (list && block.Kind == BlockKind.Bullet)
                members.Add(CommitteeMembers.FromBullet(draft, block));
            else
                committee = ReadBlock(draft, committee, block, members, sources);
        }

        draft.Committee = sources.Count == 0 && members.Count == 0 ? null : committee with { Members = members, Sources = sources };
    }

    private static CommitteeExtract ReadBlock(AgreementDraft draft, CommitteeExtract committee, Block block, List<CommitteeMemberExtract> members, List<SourceSpan> sources)
    {
        foreach (var sentence in block.Sentences.Where(sentence => !sentence.IsClaimed))
        {
            if (members.Count == 0)
                members.AddRange(CommitteeMembers.FromSentence(draft, sentence));
            if (committee.MeetingsPerYear is null && Meets().IsMatch(sentence.Folded) && Frequencies.Find(sentence.Folded) is { } frequency)
                committee = committee with { MeetingsPerYear = frequency.PerYear, AtLeast = frequency.AtLeast };
            sources.Add(sentence.Claim());
        }

        return committee;
    }

    private static string Name(List<ArticleNode> titled, List<Block> blocks)
    {
        foreach (var (text, folded) in titled.Select(article => (article.Title, article.FoldedTitle)).Concat(blocks.Select(block => (block.Text, block.Folded))))
        {
            var name = Named().Match(folded);
            if (name.Success)
                return text.Substring(name.Index, name.Length).Trim();
        }

        return "Comité";
    }

    [GeneratedRegex(@"\b(comite|copil|gouvernance|instances?\s+de\s+(pilotage|suivi)|pilotage|suivi)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(se\s+reuni|reunira|reunit|reunions?|se\s+tien|siege(ra)?\b|seances?)|\bcomite\b.{0,80}\b(compos|constitu)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Meets();

    [GeneratedRegex(@"\bcomite(\s+((de|du|des|la|le|et)\s+|d'\s*|l'\s*){0,4}(technique|strategique|local|partenarial|pilotage|suivi|evaluation|programmation|orientation|coordination|direction|territoire|gouvernance)\b)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Named();
}
