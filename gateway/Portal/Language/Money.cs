using System.Globalization;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Language;

/// <summary>Euros as a person reads them: « 1 234,56 € », “€1,234.56”. What is unknown is never shown as zero.</summary>
internal static class Money
{
    public static string Unknown => Say("inconnu", "unknown");

    public static string InWords(decimal amount)
    {
        var figure = Math.Abs(amount).ToString("N2", CultureInfo.CurrentCulture);
        return $"{(amount < 0 ? "−" : "")}{(Words.Language == "en" ? $"€{figure}" : $"{figure}\u00a0€")}";
    }

    public static string OrUnknown(decimal? amount) => amount is { } known ? InWords(known) : Unknown;

    /// <summary>What is known so far, and how much more is not: « 30 000,00 € et 2 parts inconnues ».</summary>
    public static string SoFar(decimal? known, int unknown) => (known, unknown) switch
    {
        (null, _) => Unknown,
        ({ } sum, 0) => InWords(sum),
        ({ } sum, _) => $"{InWords(sum)} {Say("et", "and")} {Count(unknown, "part inconnue", "parts inconnues", "unknown share", "unknown shares")}",
    };

    /// <summary>An amount as a field of a form shows it again.</summary>
    public static string? Typed(decimal? amount) => amount?.ToString("0.00", CultureInfo.CurrentCulture);
}
