using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« la charte graphique fournie par … »: a document that somebody gives, and that is no annex.</summary>
internal sealed partial class SuppliedDocumentRule : IRule
{
    public void Read(AgreementDraft draft)
    {
        foreach (var sentence in draft.Sentences)
        {
            foreach (Match supplied in Supplied().Matches(sentence.Folded))
            {
                var by = Mentions.At(draft, sentence, supplied.Index + supplied.Length);
                var title = supplied.Groups["title"];
                draft.SuppliedDocuments.Add(new SuppliedDocumentExtract
                {
                    Title = sentence.Text.Substring(title.Index, title.Length),
                    By = by,
                    Party = draft.Matcher.Find(by),
                    Source = sentence.Claim(),
                });
            }
        }
    }

    [GeneratedRegex(@"\b(?<title>(charte|kit|modele|guide|notice|reglement|manuel|cahier|plan|liste|logo|document|fichier|formulaire|trame|gabarit)s?(\s+(?!fourni|remis|transmis|communiqu|mis)[\w'-]+){0,5}?)\s+(fourni|remis|transmis|communique|mise?\s+a\s+disposition)e?s?\s+par\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Supplied();
}
