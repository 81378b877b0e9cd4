using System.Text.RegularExpressions;
using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The words by which French texts name the families of activity and the pathways.</summary>
internal static partial class ActivityWords
{
    // The order matters: a watch on documentary resources is about documents, a training in scientific culture is about training.
    private static readonly (ActivityFamily Code, Regex Words)[] Families =
    [
        (ActivityFamily.DocumentaryResources, Documents()),
        (ActivityFamily.ScientificCulture, Science()),
        (ActivityFamily.SkillsWatch, Watch()),
        (ActivityFamily.CollaborativeWork, Collaboration()),
        (ActivityFamily.Training, Training()),
        (ActivityFamily.SkillsDiagnostic, Diagnostic()),
    ];

    private static readonly (TrainingPathway Code, Regex Words)[] PathwayWords =
    [
        (TrainingPathway.SocialPromotion, Pst()),
        (TrainingPathway.Apprenticeship, Apprenticeship()),
        (TrainingPathway.InterCompany, Inter()),
        (TrainingPathway.IntraCompany, Intra()),
        (TrainingPathway.WorkBased, Workplace()),
        (TrainingPathway.Entrepreneurship, Entrepreneurship()),
    ];

    /// <summary>Null when the words fit no family.</summary>
    public static ActivityFamily? Family(string folded)
    {
        foreach (var (code, words) in Families)
        {
            if (words.IsMatch(folded))
                return code;
        }

        return null;
    }

    public static IReadOnlyList<TrainingPathway> Pathways(string folded) =>
        [.. PathwayWords.Select(pathway => (pathway.Code, Match: pathway.Words.Match(folded)))
            .Where(found => found.Match.Success).OrderBy(found => found.Match.Index).Select(found => found.Code)];

    [GeneratedRegex(@"\b(documentair|documentation|mediatheque|bibliotheque|centre de ressources|fonds local)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Documents();

    [GeneratedRegex(@"\b(culture\s+(scientifique|technique|industrielle)|mediation\s+scientifique|vulgarisation|(diffusion|partage)\s+des\s+(sciences|savoirs))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Science();

    [GeneratedRegex(@"\b(veille|observatoire|prospective|observation\s+des)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Watch();

    [GeneratedRegex(@"\b(collaborati|co-?working|cotravail|tiers[- ]lieu|fab-?lab|intelligence\s+collective|creation\s+de\s+valeur|co-?creation)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Collaboration();

    [GeneratedRegex(@"\b(formations?|former|apprentissage|alternance|promotion\s+superieure|enseignements?|cours\s+du\s+soir|afest|fest)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Training();

    [GeneratedRegex(@"\b(diagnosti|positionnement|bilans?\s+de\s+competences|accompagnement\s+des\s+competences|evaluation\s+des\s+(acquis|competences)|orientation\s+professionnelle)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Diagnostic();

    [GeneratedRegex(@"\b(promotion\s+(superieure|sociale)\s+du\s+travail|pst|cours\s+du\s+soir|hors\s+(du\s+)?temps\s+de\s+travail)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pst();

    [GeneratedRegex(@"\b(apprentissage|apprentie?s?|en\s+alternance)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Apprenticeship();

    [GeneratedRegex(@"\binter([- ]?entreprises?\b|(?=[- ]?(et|ou|/|,)\s*intra))|\binter\s+(et|ou)\s+intra", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Inter();

    [GeneratedRegex(@"\bintra([- ]?entreprises?)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Intra();

    [GeneratedRegex(@"\b(situations?\s+de\s+travail|a?fest|poste\s+de\s+travail)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Workplace();

    [GeneratedRegex(@"\b(entrepreneur|creat(ion|eurs?|rices?)\s+d'(entreprise|activite))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Entrepreneurship();
}
