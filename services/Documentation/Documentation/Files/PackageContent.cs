using System.IO.Compression;
using System.Text;

namespace SkillsHub.Documentation.Files;

/// <summary>Office documents, which are ZIP packages. Only names are read, and not too many; nothing is unpacked: a ZIP bomb stays folded.</summary>
internal static class PackageContent
{
    // The table of the entries: some 40 000 parts with names of the usual length.
    private const long MaxTable = 4 * 1024 * 1024;

    public static Func<Stream, CancellationToken, Task<string?>> Office(string mediaType, string mainPart) =>
        async (content, cancellationToken) =>
            await NamesOfAsync(content, cancellationToken) is { } names && names.Contains("[Content_Types].xml") && names.Contains(mainPart) ? mediaType : null;

    /// <summary>An OpenDocument names itself in its first entry, stored as it is (ODF 1.2, part 3, §3.3).</summary>
    public static Func<Stream, CancellationToken, Task<string?>> OpenDocument(string mediaType)
    {
        var expected = Encoding.ASCII.GetBytes($"mimetype{mediaType}");
        const int nameOffset = 30;
        return async (content, cancellationToken) =>
        {
            var head = new byte[nameOffset + expected.Length];
            var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
            return read == head.Length && head.AsSpan().StartsWith("PK\x03\x04"u8) && head.AsSpan(nameOffset).SequenceEqual(expected) ? mediaType : null;
        };
    }

    private static async Task<HashSet<string>?> NamesOfAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await using var table = new MeteredStream(content, MaxTable);
            await using var archive = await ZipArchive.CreateAsync(table, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            return archive.Entries.Select(entry => entry.FullName).ToHashSet(StringComparer.Ordinal);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
