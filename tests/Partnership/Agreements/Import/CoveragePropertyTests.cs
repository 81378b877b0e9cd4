using CsCheck;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

public sealed class CoveragePropertyTests
{
    private static readonly string[] Lines =
    [
        "", "", "Article 3 : Durée", "Art. 4-1 – Moyens", "Engagements", "La Ville s'engage à :", "• ouvrir une salle", "- la chauffer ;", "a) la ranger.",
        "Elle dure trois (4) ans. Elle est reconductible par accord exprès.", "Le taux est de … % du coût", "A définir", "Page 2 sur 3", "- 4 -", "______",
        "Fait à Boisclair, le ………", "ANNEXE 1 – Budget", "Pour la Ville", "Un rapport annuel est remis par l'Association.", "ET", "d'autre part,",
        "Le comité est composé de la Ville, de l'Association et du Préfet.", "selon l'annexe 2 et le plan annexé", "Le logo de la Ville suit la charte fournie par la Ville.",
        "« sans fin", "Sous-", "Préfecture, représentée par M. ……", "Entre :", "PRÉAMBULE", "Tout litige va au tribunal administratif.", "1. Objet", "II – Suite", "\t", "…", ".",
    ];

    [Fact]
    public void No_line_is_dropped_and_no_quote_is_made_up() =>
        Gen.Int[0, Lines.Length - 1].Select(i => Lines[i]).List[0, 60].Sample(lines => Coverage.AssertComplete(Reading.Import(Agreement(lines))), iter: 400);

    private static string Agreement(IEnumerable<string> lines) =>
        "CONVENTION\n\nEntre :\n\nLa Ville de Boisclair, 2 rue A, 01234 BOISCLAIR, représentée par son maire,\n\nEt\n\nL'Association Le Fil, 3 rue B, 01234 BOISCLAIR, représentée par sa présidente,\n\n"
        + "Article 1 : Objet\n\nUn partenariat.\n\nArticle 2 : Engagements\n\n" + string.Join('\n', lines);
}
