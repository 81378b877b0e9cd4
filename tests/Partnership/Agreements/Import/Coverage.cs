using System.Collections;
using System.Text.Json;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>The promise of the import: nothing is dropped and nothing is made up.</summary>
internal static class Coverage
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static string Json(ImportResult result) => JsonSerializer.Serialize(result, Options);

    /// <summary>Every line with words stands in the source of an item or in an unread passage, and every quote in the lines it names.</summary>
    public static void AssertComplete(ImportResult result)
    {
        Assert.Null(result.Refusal);
        var lines = result.Document!.Lines;
        var spans = Spans(result.Agreement!, skipFindings: true).ToList();
        var covered = spans.SelectMany(span => Enumerable.Range(span.FirstLine, span.LastLine - span.FirstLine + 1)).ToHashSet();
        Assert.Empty(lines.Where(line => !string.IsNullOrWhiteSpace(line.Text) && !covered.Contains(line.Number)).Select(line => $"{line.Number}: {line.Text}"));
        Assert.All(Spans(result.Agreement!, skipFindings: false), span => AssertVerbatim(span, lines));
    }

    private static void AssertVerbatim(SourceSpan span, IReadOnlyList<DocumentLine> lines)
    {
        Assert.NotEmpty(span.Quote);
        var at = span.FirstLine;
        foreach (var words in span.Quote.Split('\n'))
        {
            while (at <= span.LastLine && !lines[at - 1].Text.Contains(words, StringComparison.Ordinal))
                at++;
            Assert.True(at <= span.LastLine, $"« {words} » is not on lines {span.FirstLine} to {span.LastLine}.");
        }
    }

    private static IEnumerable<SourceSpan> Spans(object item, bool skipFindings)
    {
        foreach (var property in item.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            if (skipFindings && string.Equals(property.Name, nameof(AgreementExtract.Findings), StringComparison.Ordinal))
                continue;
            foreach (var value in Values(property.GetValue(item)))
            {
                if (value is SourceSpan span)
                    yield return span;
                else if (value.GetType().Namespace == typeof(AgreementExtract).Namespace && !value.GetType().IsEnum)
                {
                    foreach (var inner in Spans(value, skipFindings))
                        yield return inner;
                }
            }
        }
    }

    private static IEnumerable<object> Values(object? value) => value switch
    {
        null or string => [],
        IEnumerable many => many.Cast<object>(),
        _ => [value],
    };
}
