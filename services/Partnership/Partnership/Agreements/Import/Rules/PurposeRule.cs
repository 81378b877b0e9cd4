using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>What the agreement is for: the sentences of the articles headed « Objet », « Objectifs », « Finalités ».</summary>
internal sealed partial class PurposeRule : IRule
{
    // « Objectifs et moyens » may head a whole part, of which each article promises something.
    public static bool IsOn(ArticleNode article) =>
        Titles().IsMatch(article.FoldedTitle)
        || (article.Parent is { } parent && Titles().IsMatch(parent.FoldedTitle) && !Promises.IsTitle(parent.FoldedTitle) && !Promises.IsTitle(article.FoldedTitle));

    public void Read(AgreementDraft draft)
    {
        foreach (var article in draft.Outline.Articles.Where(IsOn))
        {
            foreach (var sentence in article.Blocks.Where(block => block.Kind == BlockKind.Paragraph).SelectMany(block => block.Sentences))
            {
                if (!sentence.IsClaimed)
                    draft.Purposes.Add(sentence.Claim());
            }
        }
    }

    [GeneratedRegex(@"^(l')?(objets?|objectifs?|buts?|finalites?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();
}
