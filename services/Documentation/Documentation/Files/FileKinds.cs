namespace SkillsHub.Documentation.Files;

/// <summary>The allow-list of uploads.</summary>
internal static class FileKinds
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    public static IReadOnlyList<FileKind> All { get; } =
    [
        new("application/pdf", [".pdf"], Signature.Of("application/pdf", "%PDF-"u8), ShownInPlace: true),
        new("image/png", [".png"], Signature.Of("image/png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), ShownInPlace: true),
        new("image/jpeg", [".jpg", ".jpeg"], Signature.Of("image/jpeg", [0xFF, 0xD8, 0xFF]), ShownInPlace: true),
        new("video/mp4", [".mp4"], Signature.Of("video/mp4", "ftyp"u8, offset: 4)),
        new($"{Office}wordprocessingml.document", [".docx"], PackageContent.Office($"{Office}wordprocessingml.document", "word/document.xml")),
        new($"{Office}spreadsheetml.sheet", [".xlsx"], PackageContent.Office($"{Office}spreadsheetml.sheet", "xl/workbook.xml")),
        new($"{Office}presentationml.presentation", [".pptx"], PackageContent.Office($"{Office}presentationml.presentation", "ppt/presentation.xml")),
        new("application/vnd.oasis.opendocument.text", [".odt"], PackageContent.OpenDocument("application/vnd.oasis.opendocument.text")),
        new("text/plain", [".txt"], TextContent.As("text/plain")),
        new("text/csv", [".csv"], TextContent.As("text/csv")),
    ];

    public static IReadOnlyList<string> MediaTypes { get; } = [.. All.Select(kind => kind.MediaType)];

    /// <summary>Finds the kind by its declared type, or by the name's extension where a browser could not tell the type.</summary>
    public static FileKind? Find(string? declared, string? name)
    {
        var mediaType = declared?.Split(';')[0].Trim();
        // Windows declares a CSV as the program that opens it.
        var says = string.IsNullOrEmpty(mediaType) || Is(mediaType, "application/octet-stream") || Is(mediaType, "application/vnd.ms-excel") ? null : mediaType;
        return says is null
            ? All.FirstOrDefault(kind => kind.Extensions.Any(one => name?.EndsWith(one, StringComparison.OrdinalIgnoreCase) == true))
            : All.FirstOrDefault(kind => Is(kind.MediaType, says));
    }

    public static bool IsShownInPlace(string mediaType) => All.Any(kind => kind.ShownInPlace && Is(kind.MediaType, mediaType));

    private static bool Is(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
