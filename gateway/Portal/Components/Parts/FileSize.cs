using System.Globalization;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Parts;

internal static class FileSize
{
    // As the services count their limits: 20 MB is then 20 MB on the page too.
    private const int Kilo = 1024;
    private const int Mega = Kilo * Kilo;

    public static string InWords(long bytes) => bytes switch
    {
        < Kilo => $"{bytes} {Say("octets", "bytes")}",
        < Mega => $"{((double)bytes / Kilo).ToString("0.#", CultureInfo.CurrentCulture)} {Say("Ko", "kB")}",
        _ => $"{((double)bytes / Mega).ToString("0.#", CultureInfo.CurrentCulture)} {Say("Mo", "MB")}",
    };
}
