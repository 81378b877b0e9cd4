using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>
/// The activities of the hub, one per bullet of the articles on its object or one per item that a sentence there lists, mapped onto
/// the shared vocabulary.
/// </summary>
internal sealed partial class ActivityRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var article in draft.Outline.Articles.Where(article => article.IsAbout(Titles().IsMatch)))
        {
            var announced = false;
            foreach (var block in article.Blocks)
            {
                if (block.Kind != BlockKind.Bullet)
                    announced = ReadParagraph(draft, article, block);
                else if (announced && block.Sentences.All(sentence => !sentence.IsClaimed))
                    draft.Activities.Add(Activity(block));
            }
        }
    }

    // True when it announces bullets.
    private static bool ReadParagraph(AgreementDraft draft, ArticleNode article, Block block)
    {
        if (block.IsLeadIn)
            return Announces().IsMatch(block.Folded) && !Promises().IsMatch(block.Folded);
        foreach (var sentence in block.Sentences.Where(sentence => !Promises().IsMatch(sentence.Folded) && (!sentence.IsClaimed || PurposeRule.IsOn(article))))
        {
            var activities = ActivityLists.Find(sentence).Select(item => Activity(sentence, item.Start, item.Length)).ToList();
            if (activities.Count > 0)
                sentence.Claim();
            draft.Activities.AddRange(activities);
        }

        return false;
    }

    private static ActivityExtract Activity(Block block) => new()
    {
        Text = block.Text.TrimEnd(' ', ',', ';'),
        Family = ActivityWords.Family(block.Folded),
        Pathways = ActivityWords.Pathways(block.Folded),
        Source = block.Claim(),
    };

    private static ActivityExtract Activity(Sentence sentence, int start, int length) => new()
    {
        Text = sentence.Text.Substring(start, length),
        Family = ActivityWords.Family(sentence.Folded.Substring(start, length)),
        Pathways = ActivityWords.Pathways(sentence.Folded.Substring(start, length)),
        Source = sentence.Source(),
    };

    [GeneratedRegex(@"\b(objets?|objectifs?|activites?|missions?|offre|finalites?|buts?|axes)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(activites?|services?|missions?|actions?|axes?|domaines?|objectifs?|volets?|offre|suivante?s?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Announces();

    [GeneratedRegex(@"\bs'(engage|oblige)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Promises();
}
