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
                if (sentence.IsClaimed)
                    continue;
                draft.Purposes.Add(sentence.Claim());
                if (Gives(draft, sentence))
                    draft.PartlyRead.Add(sentence.Source());
            }
        }
    }

    // « La Ville met les locaux à disposition de l'Association », « Elle lui verse 4 000 € »: more than a purpose, unless it is read as a promise.
    private static bool Gives(AgreementDraft draft, Sentence sentence)
    {
        var promise = Promises.Find(draft.Matcher, sentence.Text, sentence.Folded);
        return promise is not { IsExplicit: true }
            && (GrantFigures.In(sentence.Folded).Any(figure => !GrantFigures.IsRate(figure)) || (promise is { Who.IsUnclear: false } && Lends().IsMatch(sentence.Folded, promise.Verb)));
    }

    [GeneratedRegex(@"\G\bmet(tra|tront|tent)?\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Lends();

    [GeneratedRegex(@"^(l')?(objets?|objectifs?|buts?|finalites?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Titles();
}
