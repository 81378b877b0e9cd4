using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>« Vu … », « Considérant … » on the cover: recitals, ahead of the title or behind it.</summary>
internal sealed partial class CoverRecitals
{
    private bool _within;
    private string _last = "";
    private bool _afterBlank;

    /// <summary>Whether the next line of the cover is one of a recital.</summary>
    public bool Takes(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            _afterBlank = true;
            return _within;
        }

        var words = text.Length > Sentence.LongestRead ? "" : text.TrimStart();
        _within = Start().IsMatch(TextFolding.Fold(words)) || (_within && words.Length > 0 && GoesOn(words));
        (_last, _afterBlank) = (text.TrimEnd(), false);
        return _within;
    }

    private bool GoesOn(string words) =>
        FunctionWords.EndsOpen(_last) || char.IsLower(words[0]) || (!_afterBlank && _last[^1] is not (',' or ';' or '.'));

    [GeneratedRegex(@"^([-\u2022\u00B7*]\s*)?(vu\b|considerant\b|attendu\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Start();
}
