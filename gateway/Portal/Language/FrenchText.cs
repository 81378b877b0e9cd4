using System.Runtime.CompilerServices;

namespace SkillsHub.Portal.Language;

/// <summary>A French sentence around values of others: only its own words are set, so that what is quoted stays as it was written.</summary>
[InterpolatedStringHandler]
internal ref struct FrenchText
{
    private DefaultInterpolatedStringHandler text;

    /// <param name="literalLength">Characters of the words.</param>
    /// <param name="formattedCount">How many values stand between them.</param>
    /// <param name="isRead">False on a page in another language, which then makes nothing of it.</param>
    public FrenchText(int literalLength, int formattedCount, out bool isRead)
    {
        isRead = Words.Language == "fr";
        text = isRead ? new DefaultInterpolatedStringHandler(literalLength, formattedCount) : default;
    }

    public void AppendLiteral(string words) => text.AppendLiteral(Words.Typeset(words));

    public void AppendFormatted<T>(T value, string? format = null) => text.AppendFormatted(value, format);

    public string ToStringAndClear() => text.ToStringAndClear();
}
