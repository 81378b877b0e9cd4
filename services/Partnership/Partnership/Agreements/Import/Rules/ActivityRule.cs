using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The activities of the hub, one per bullet of the articles on its object, mapped onto the shared vocabulary.</summary>
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
                    announced = block.IsLeadIn && Announces().IsMatch(block.Folded) && !Promises().IsMatch(block.Folded);
                else if (announced && block.Sentences.All(sentence => !sentence.IsClaimed))
                    draft.Activities.Add(Activity(block));
            }
        }
    }

    private static ActivityExtract Activity(Block block) => new()
    {
        Text = block.Text.TrimEnd(' ', ',', ';'),
        Family = ActivityWords.Family(block.Folded),
        Pathways = ActivityWords.Pathways(block.Folded),
        Source = block.Claim(),
    };

    [GeneratedRegex(@"\b(objets?|objectifs?|activites?|missions?|offre|finalites?|buts?|axes)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();

    [GeneratedRegex(@"\b(activites?|services?|missions?|actions?|axes?|domaines?|objectifs?|volets?|offre|suivante?s?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Announces();

    [GeneratedRegex(@"\bs'(engage|oblige)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Promises();
}
