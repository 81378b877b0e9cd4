using System.Globalization;
using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« s'engage à : 1. ouvrir une salle ; 2. tenir un registre »: a list inside its sentence.</summary>
internal static partial class InlineItems
{
    // Each item quotes its sentence: an agreement has no longer lists.
    private const int MostItems = 20;

    /// <summary>Start and length of each item, counted from the first colon on; empty when nothing counts 1, 2, 3 or a, b, c.</summary>
    public static IReadOnlyList<(int Start, int Length)> Find(string folded, int from)
    {
        var first = First().Match(folded, from);
        if (!first.Success)
            return [];
        var style = first.Groups["n"].Value;
        var items = new List<(int Start, int Length)>();
        var at = first.Index + first.Length;
        foreach (Match next in Next().Matches(folded, at))
        {
            if (!string.Equals(next.Groups["n"].Value, After(style, items.Count + 1), StringComparison.Ordinal) || !string.Equals(next.Groups["sep"].Value, first.Groups["sep"].Value, StringComparison.Ordinal))
                continue;
            items.Add((at, next.Index - at));
            at = next.Index + next.Length;
        }

        items.Add((at, folded.Length - at));
        return items.Count is > 1 and <= MostItems && items.TrueForAll(item => item.Length > 1) ? items : [];
    }

    private static string After(string first, int count) =>
        first[0] == '1' ? (1 + count).ToString(CultureInfo.InvariantCulture) : ((char)(first[0] + count)).ToString();

    [GeneratedRegex(@":\s*\(?(?<n>1|a)(?<sep>[.)\u00B0])\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex First();

    [GeneratedRegex(@"\s*[,;]\s*(et\s+)?\(?(?<n>\d{1,2}|[b-h])(?<sep>[.)\u00B0])\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Next();
}
