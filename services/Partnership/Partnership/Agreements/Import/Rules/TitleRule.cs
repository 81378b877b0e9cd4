using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The cover: title, and the years that it names. What stands there beyond a title, such as a deliberation, is for a person to read.</summary>
internal sealed partial class TitleRule : IRule
{
    private const int LongestTitle = 600;

    public void Read(AgreementDraft draft)
    {
        var lines = draft.Outline.Cover.Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        if (lines.Count == 0)
            return;
        var title = new PassageBuilder();
        var used = 0;
        while (used < lines.Count && (title.IsEmpty || title.Text.Length + lines[used].Text.Length <= LongestTitle))
            title.Add(lines[used++]);
        draft.UnreadCover.AddRange(lines.Skip(used).Select(line => new PassageBuilder().Add(line).Build().Source(article: null)));
        var passage = title.Build();
        draft.Title = Of(passage.Text, passage.Folded) with { Source = passage.Source(article: null) };
    }

    /// <summary>A title and the years that it names, wherever it stands.</summary>
    public static AgreementTitle Of(string text, string folded)
    {
        var years = Years().Match(folded.Length > 4_000 ? folded[..4_000] : folded);
        return new AgreementTitle { Text = text, FirstYear = Year(years, "first"), LastYear = Year(years, "last") ?? Year(years, "first") };
    }

    private static int? Year(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"\b(?<first>(19|20)\d{2})\b(\s*(-|/|a|au)\s*(?<last>(19|20)\d{2})\b)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Years();
}
