using System.IO.Compression;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Looks at the table of a zip file before anything is expanded.</summary>
internal static class ZipGuard
{
    private const int MostEntries = 5_000;
    private const int MostMegabytes = 200;
    private const int MostRatio = 200;

    // Below this size a high ratio is ordinary: pages of empty table cells.
    private const long SmallBytes = 1024 * 1024;

    /// <summary>Null when the archive may be read.</summary>
    public static ImportRefusal? Refuse(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries)
            return Refuse($"The Word document holds more than {MostEntries} files.", ("limitFiles", MostEntries));
        // In a wider type: the lengths are what the archive says of itself, however absurd.
        if (archive.Entries.Sum(entry => (decimal)entry.Length) > MostMegabytes * 1024 * 1024)
            return Refuse($"The Word document expands to more than {MostMegabytes} MB.", ("limitMegabytes", MostMegabytes));
        return archive.Entries.Any(entry => entry.Length > SmallBytes && entry.Length / MostRatio > entry.CompressedLength)
            ? Refuse($"A file in the Word document is compressed more than {MostRatio} times.", ("limitRatio", MostRatio))
            : null;
    }

    private static ImportRefusal Refuse(string message, (string Name, object Value) limit) =>
        ImportRefusal.Of(ImportCodes.DocxExpandsTooMuch, message, limit);
}
