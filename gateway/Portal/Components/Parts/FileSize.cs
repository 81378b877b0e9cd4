using System.Globalization;
using SkillsHub.Portal.Api;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Parts;

internal static class FileSize
{
    // As the services count their limits: 20 MB is then 20 MB on the page too.
    private const int Kilo = 1024;
    private const int Mega = Kilo * Kilo;

    /// <summary>« CSV, 227 octets »: a file's kind as its name ends, or as its media type says.</summary>
    public static string InWords(ResourceFile file) => Kind(file) is { Length: > 0 } kind ? $"{kind.ToUpperInvariant()}, {InWords(file.Length)}" : InWords(file.Length);

    public static string InWords(long bytes) => bytes switch
    {
        < Kilo => $"{bytes} {Say("octets", "bytes")}",
        < Mega => $"{((double)bytes / Kilo).ToString("0.#", CultureInfo.CurrentCulture)} {Say("Ko", "kB")}",
        _ => $"{((double)bytes / Mega).ToString("0.#", CultureInfo.CurrentCulture)} {Say("Mo", "MB")}",
    };

    private static string? Kind(ResourceFile file) =>
        Path.GetExtension(file.Name) is { Length: > 1 } extension ? extension[1..] : file.MediaType?.Split(';')[0].Split('/')[^1];
}
