using System.Text;
using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>
/// Settles what the library draws by lot in each file that it writes: the identifiers of the file and of its metadata, and the marks before the names of its fonts.
/// All have a fixed length, so that no other byte moves.
/// </summary>
internal static partial class SettledBytes
{
    public static byte[] Of(byte[] file, byte[] identity)
    {
        var hex = Convert.ToHexString(identity);
        // One character for one byte, there and back.
        var text = Encoding.Latin1.GetString(file);
        text = FontMark().Replace(text, font => $"/{(font.Groups["bold"].Success ? "SKHUBB" : "SKHUBR")}{font.Groups["name"].Value}");
        text = MetadataId().Replace(text, id => $"{id.Groups["which"].Value}uuid:{new Guid(identity)}");
        text = FileId().Replace(text, $"/ID[<{hex}><{hex}>]");
        return Encoding.Latin1.GetBytes(text);
    }

    [GeneratedRegex(@"/[A-Z]{6}(?<name>\+DejaVu#20Sans(?<bold>,Bold)?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex FontMark();

    [GeneratedRegex("(?<which><xmpMM:(Document|Instance)ID>)uuid:[0-9a-f-]{36}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MetadataId();

    [GeneratedRegex(@"/ID\[<[0-9A-F]{32}><[0-9A-F]{32}>\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex FileId();
}
