using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>Rules for the lines to which a correction points.</summary>
internal static class LineChecks
{
    /// <param name="check">Collects what is wrong.</param>
    /// <param name="item">What points to lines.</param>
    /// <param name="document">The text.</param>
    /// <param name="path">Where the item stands in the request, with its dot; empty at the top.</param>
    public static Check Lines(this Check check, IOnLines item, ImportedDocument document, string path)
    {
        var most = document.Lines.Count;
        var isFirst = item.FirstLine >= 1 && item.FirstLine <= most;
        check.That(isFirst, $"{path}firstLine", "reading.no-such-line", $"{path}firstLine is no line of the text, which has {most}.");
        var isLast = item.LastLine >= item.FirstLine && item.LastLine <= most;
        check.That(!isFirst || isLast, $"{path}lastLine", "reading.no-such-line", $"{path}lastLine is no line from firstLine to the last of the text, {most}.");
        var isBlank = isFirst && isLast && document.Lines.Skip(item.FirstLine - 1).Take(item.LastLine - item.FirstLine + 1).All(line => string.IsNullOrWhiteSpace(line.Text));
        return check.That(!isBlank, $"{path}firstLine", "reading.blank-lines", $"{path}firstLine and {path}lastLine name lines without words.");
    }
}
