using System.Text.Json;
using SkillsHub.Portal.Pages.Deadlines;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>Values of the trail that say several things at once.</summary>
internal static class AuditDocuments
{
    private static readonly string[] Origins = ["startsOn", "firstYearFrom", "firstFiscalYearFrom"];

    public static string Years(JsonElement years) => Join(Origins
        .Select(name => (name, day: TextOf(years, name)))
        .Where(said => said.day is not null)
        .Select(said => $"{DeadlineWords.Fields[said.name]}{Colon}{AuditWords.Day(said.day!)}"));

    public static string ShortenedNotice(JsonElement shortened) => Join(
    [
        LengthOf(shortened),
        TextOf(shortened, "agreedOn") is { } day ? $"{Say("convenu le", "agreed on")} {AuditWords.Day(day)}" : null,
        TextOf(shortened, "proof"),
    ]);

    private static string? LengthOf(JsonElement shortened) =>
        shortened.ValueKind == JsonValueKind.Object && shortened.TryGetProperty("notice", out var notice)
        && notice.TryGetProperty("count", out var count) && count.TryGetInt32(out var number) && TextOf(notice, "unit") is { } unit
            ? FormulaWords.Length(number, unit)
            : null;

    private static string? TextOf(JsonElement document, string name) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Join(IEnumerable<string?> parts) => string.Join(" ; ", parts.OfType<string>()) is { Length: > 0 } said ? said : "—";
}
