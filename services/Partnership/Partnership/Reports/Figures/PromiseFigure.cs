namespace SkillsHub.Partnership.Reports.Figures;

/// <summary>How a promise stood in the year.</summary>
/// <param name="Number">In the agreement's register.</param>
/// <param name="Party">Slug of the party that promises; null for all, and for somebody who does not sign.</param>
/// <param name="IsCommon">Whether all promise it.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Text">Its words.</param>
/// <param name="Schedule">How it comes due; null where nobody has said.</param>
/// <param name="Due">How often it was due in the year.</param>
/// <param name="InTime">How often of these it was kept by its day.</param>
/// <param name="Late">How often later.</param>
/// <param name="Missed">How often not at all, so far.</param>
/// <param name="Kept">How often it was kept in the year, with proof, whenever it was due.</param>
internal sealed record PromiseFigure(
    int Number, string? Party, bool IsCommon, string? Article, string Text, string? Schedule, int Due, int InTime, int Late, int Missed, int Kept);
