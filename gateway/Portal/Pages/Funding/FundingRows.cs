using System.Globalization;
using System.Text.RegularExpressions;

namespace SkillsHub.Portal.Pages.Funding;

/// <summary>Names of fields in rows: <c>allocations[1].amount</c>.</summary>
internal static partial class FundingRows
{
    public static (string List, int Row, string Name)? Of(string field) =>
        Field().Match(field) is { Success: true } match && int.TryParse(match.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? (match.Groups["list"].Value, row, match.Groups["name"].Value) : null;

    [GeneratedRegex(@"^(?<list>\w+)\[(?<row>\d+)\]\.(?<name>\w+)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
