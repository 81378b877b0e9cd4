using System.Globalization;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>One sum of a chart.</summary>
/// <param name="Kind">Which colour it has.</param>
/// <param name="Title">What it is.</param>
/// <param name="Amount">EUR; null when unknown.</param>
public sealed record MoneyBar(string Kind, string Title, decimal? Amount)
{
    /// <summary>How far it reaches on a scale that ends at the most, as SVG writes it.</summary>
    public static string Width(decimal? amount, decimal most) =>
        $"{(most <= 0 ? 0 : Math.Clamp((amount ?? 0) / most, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture)}%";
}
