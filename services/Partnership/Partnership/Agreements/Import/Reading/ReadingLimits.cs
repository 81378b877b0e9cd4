namespace SkillsHub.Partnership.Agreements.Import.Reading;

internal static class ReadingLimits
{
    /// <summary>Characters of text: some 160 pages. The longest agreements of this kind have 60; beyond this, reading takes seconds.</summary>
    public const int Characters = 400_000;

    /// <summary>Paragraphs and cells of a Word document, empty ones too.</summary>
    public const int Containers = 200_000;

    /// <summary>Lines of text.</summary>
    public const int Lines = 16_000;

    public static ReadOutcome TooLong() => ReadOutcome.Refuse(
        ImportCodes.TooLong,
        "The text has more than 400,000 characters or 16,000 lines (some 160 pages): it is no agreement of this kind.",
        ("limitCharacters", Characters),
        ("limitLines", Lines));
}
