using System.Globalization;

namespace SkillsHub.Partnership;

/// <summary>Sums and days as French typography writes them. By no culture of the machine, whose data another release of it writes otherwise.</summary>
internal static class FrenchForm
{
    public const string Unknown = "inconnu";

    /// <summary>What nothing counts for.</summary>
    public const string None = "–";

    private static readonly NumberFormatInfo Figures = new() { NumberGroupSeparator = "\u202f", NumberDecimalSeparator = ",", NumberGroupSizes = [3], NegativeSign = "−" };

    private static readonly string[] Months =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string Count(long count) => count.ToString("N0", Figures);

    public static string Sum(decimal? amount) => amount is { } known ? $"{known.ToString("N2", Figures)}\u00a0€" : Unknown;

    /// <summary>What is known so far, and how much more is not.</summary>
    public static string SoFar(decimal? known, int unknown) => (known, unknown) switch
    {
        (null, _) or (_, 0) => Sum(known),
        (_, 1) => $"{Sum(known)} et 1\u00a0part inconnue",
        _ => $"{Sum(known)} et {Count(unknown)}\u00a0parts inconnues",
    };

    /// <summary>« 1er février 2026 », « 2 février 2026 ».</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day}{(day.Day == 1 ? "er" : "")}\u00a0{Months[day.Month - 1]}\u00a0{day.Year}");
}
