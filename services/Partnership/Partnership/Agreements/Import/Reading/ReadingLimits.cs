namespace SkillsHub.Partnership.Agreements.Import.Reading;

internal static class ReadingLimits
{
    /// <summary>Characters of text: some 400 pages. The longest agreements of this kind have 60.</summary>
    public const int Characters = 1_000_000;

    /// <summary>Paragraphs and cells of a Word document, empty ones too.</summary>
    public const int Containers = 200_000;

    /// <summary>Lines of text.</summary>
    public const int Lines = 40_000;

    public const string TooLongMessage = "Le texte dépasse 1 000 000 de caractères ou 40 000 lignes (environ 400 pages) : ce n'est pas un contrat de ce type.";
}
