using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>An agreement has two parties and two articles at least; anything else is some other text.</summary>
internal static class NotAnAgreement
{
    private const int Fewest = 2;
    private const int MostParties = 200;

    // Each quotes its sentence: without a limit a small file of blanks would make a result of many times its size.
    private const int MostItems = 5_000;

    public static ImportRefusal? CheckParties(int parties) => parties <= MostParties ? null : new ImportRefusal
    {
        Code = ImportCodes.NotAnAgreement,
        Message = $"Ce texte énumère {parties} parties : au-delà de {MostParties}, ce n'est pas un contrat mais une liste.",
    };

    public static ImportRefusal? CheckItems(int items) => items <= MostItems ? null : new ImportRefusal
    {
        Code = ImportCodes.NotAnAgreement,
        Message = $"Ce texte contient {items} engagements, blancs et anomalies : au-delà de {MostItems}, ce n'est pas un contrat mais un formulaire.",
    };

    public static ImportRefusal? Check(Outline outline, int parties)
    {
        if (parties >= Fewest && outline.Articles.Count >= Fewest)
            return null;
        return new ImportRefusal
        {
            Code = ImportCodes.NotAnAgreement,
            Message = "Ce texte n'est pas un contrat reconnaissable. " +
                $"Cherché : au moins {Fewest} parties nommées après « Entre » (avec adresse, représentant ou « ci-après ») ; trouvé : {parties}. " +
                $"Cherché : au moins {Fewest} articles numérotés ; trouvé : {outline.Articles.Count}.",
        };
    }
}
