using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>An agreement has two parties and two articles at least; anything else is some other text.</summary>
internal static class NotAnAgreement
{
    private const int Fewest = 2;
    private const int MostParties = 200;

    // Each quotes its sentence: without a limit a small file of blanks would make a result of many times its size.
    private const int MostItems = 5_000;

    public static ImportRefusal? CheckParties(int parties) => parties <= MostParties ? null : Refuse(
        $"The text lists {parties} parties: beyond {MostParties} it is no agreement but a list.", ("parties", parties), ("limitParties", MostParties));

    public static ImportRefusal? CheckItems(int items) => items <= MostItems ? null : Refuse(
        $"The text holds more than {MostItems} commitments, blanks and flaws: it is no agreement but a form.", ("limitItems", MostItems));

    public static ImportRefusal? Check(Outline outline, int parties)
    {
        if (parties >= Fewest && outline.Articles.Count >= Fewest)
            return null;
        return Refuse(
            "The text cannot be recognised as an agreement. " +
            $"Looked for: at least {Fewest} parties named after “Entre” (with an address, a representative or “ci-après”); found: {parties}. " +
            $"Looked for: at least {Fewest} articles, numbered or under headings of their own; found: {outline.Articles.Count}.",
            ("parties", parties),
            ("articles", outline.Articles.Count));
    }

    private static ImportRefusal Refuse(string message, params (string Name, object Value)[] facts) =>
        ImportRefusal.Of(ImportCodes.NotAnAgreement, message, facts);
}
