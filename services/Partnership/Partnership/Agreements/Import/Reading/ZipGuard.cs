using System.IO.Compression;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Looks at the table of a zip file before anything is expanded.</summary>
internal static class ZipGuard
{
    private const int MostEntries = 5_000;
    private const long MostBytes = 200 * 1024 * 1024;
    private const int MostRatio = 200;

    // Below this size a high ratio is ordinary: pages of empty table cells.
    private const long SmallBytes = 1024 * 1024;

    /// <summary>Null when the archive may be read.</summary>
    public static string? Refuse(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries)
            return $"il contient plus de {MostEntries} fichiers";
        if (archive.Entries.Sum(entry => entry.Length) > MostBytes)
            return $"décompressé, il dépasse {MostBytes / 1_048_576} Mo";
        return archive.Entries.Any(entry => entry.Length > SmallBytes && entry.Length > entry.CompressedLength * MostRatio)
            ? $"l'un de ses fichiers est comprimé plus de {MostRatio} fois"
            : null;
    }
}
