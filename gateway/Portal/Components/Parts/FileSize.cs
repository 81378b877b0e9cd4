using System.Globalization;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Parts;

internal static class FileSize
{
    private const double Kilo = 1000;

    public static string InWords(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} {Say("octets", "bytes")}",
        < 1_000_000 => $"{(bytes / Kilo).ToString("0.#", CultureInfo.CurrentCulture)} {Say("Ko", "kB")}",
        _ => $"{(bytes / Kilo / Kilo).ToString("0.#", CultureInfo.CurrentCulture)} {Say("Mo", "MB")}",
    };
}
