using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding;

/// <summary>What every sum in a request must be: EUR with cents, that a column of 14 digits takes.</summary>
internal static class Money
{
    public const decimal Most = 999_999_999_999.99m;

    public static Check Amount(this Check check, decimal? amount, string field) => check
        .That(amount is null or (> 0 and <= Most), field, "out-of-range", $"{field} is a sum in euros above 0.")
        .That(amount is not { } sum || decimal.Round(sum, 2) == sum, field, "cents", $"{field} has at most two decimals.");
}
