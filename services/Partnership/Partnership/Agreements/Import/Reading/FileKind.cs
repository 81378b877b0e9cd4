namespace SkillsHub.Partnership.Agreements.Import.Reading;

internal enum FileKind
{
    Text,
    Pdf,
    Zip,

    /// <summary>A format that we know and do not read: the refusal names it.</summary>
    Other,
}

/// <summary>Told by the first bytes: a name can say anything.</summary>
internal static class FileKinds
{
    // A PDF may start with a few bytes of something else; its readers look this far.
    private const int PdfHeaderReach = 1024;

    public static (FileKind Kind, (string Code, string Name)? Format) Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => (FileKind.Zip, null),
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => (FileKind.Other, ("doc", "Word 97-2003 (.doc), or Word under a password")),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => (FileKind.Other, ("rtf", "RTF")),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => (FileKind.Other, ("png", "a PNG image")),
        [0xFF, 0xD8, 0xFF, ..] => (FileKind.Other, ("jpeg", "a JPEG image")),
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => (FileKind.Other, ("tiff", "a TIFF image")),
        _ when bytes[..Math.Min(bytes.Length, PdfHeaderReach)].IndexOf("%PDF-"u8) >= 0 => (FileKind.Pdf, null),
        _ => (FileKind.Text, null),
    };

    public static ReadOutcome Refuse(string code, string name) => ReadOutcome.Refuse(
        ImportCodes.UnsupportedFormat, $"The file is {name}, which is not read: send a PDF, a Word document (.docx) or text.", ("format", code));
}
