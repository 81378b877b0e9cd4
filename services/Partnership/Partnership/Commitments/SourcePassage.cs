using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments.Errors;

namespace SkillsHub.Partnership.Commitments;

/// <summary>Finds the words of a promise where a person says that they stand: what is quoted is verbatim.</summary>
internal static class SourcePassage
{
    public static Result<SourceSpan> Of(ImportedDocument document, int firstLine, int lastLine, string words, string? article)
    {
        if (firstLine < 1 || firstLine > document.Lines.Count)
            return new NoSuchLine("firstLine", document.Lines.Count);
        if (lastLine < firstLine || lastLine > document.Lines.Count)
            return new NoSuchLine("lastLine", document.Lines.Count);
        var lines = document.Lines.Skip(firstLine - 1).Take(lastLine - firstLine + 1);
        if (!OnOneLine(string.Join(' ', lines.Select(line => line.Text))).Contains(OnOneLine(words), StringComparison.Ordinal))
            return new NotInThePassage();
        return SourceSpan.Of(document, firstLine, lastLine, string.IsNullOrWhiteSpace(article) ? null : article.Trim());
    }

    public static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
