using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Pages.Deadlines;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>Values of the trail that say several things at once.</summary>
internal static class AuditDocuments
{
    private static readonly string[] Origins = ["startsOn", "firstYearFrom", "firstFiscalYearFrom"];

    private static readonly (string Name, Func<string> Words)[] Parts =
    [
        ("parties", () => Say("parties", "parties")), ("title", () => Say("titre", "title")), ("term", () => Say("durée", "term")),
        ("renewal", () => Say("reconduction", "renewal")), ("termination", () => Say("résiliation", "termination")),
        ("originals", () => Say("originaux", "originals")), ("committee", () => Say("comité", "committee")),
        ("points", () => Say("points ajoutés", "points added")), ("findings", () => Say("constats ajoutés", "findings added")),
    ];

    public static string Years(JsonElement years) => Join(Origins
        .Select(name => (name, day: TextOf(years, name)))
        .Where(said => said.day is not null)
        .Select(said => $"{DeadlineWords.Fields[said.name]}{Colon}{AuditWords.Day(said.day!)}"));

    public static string Postponements(JsonElement postponements) => Join(Items(postponements)
        .Select(one => (Missed: (one.TryGetProperty("missed", out var missed) ? Items(missed) : []).Select(day => AuditWords.Day($"{day}")).ToList(), Reason: TextOf(one, "reason")))
        .Where(one => one.Missed.Count > 0)
        .Select(one => $"{string.Join(", ", one.Missed)} ({one.Reason})"));

    /// <summary>Where there is none, a dash.</summary>
    public static string Proof(JsonElement proof) => proof.ValueKind == JsonValueKind.Object ? $"{TextOf(proof, "title")} ({TextOf(proof, "reference")})" : "—";

    public static string NotedFindings(JsonElement findings) => Join(Items(findings).Select(one => TextOf(one, "words")));

    public static string ShortenedNotices(JsonElement shortened) =>
        shortened.ValueKind == JsonValueKind.Array && shortened.GetArrayLength() > 0 ? string.Join(" — ", shortened.EnumerateArray().Select(ShortenedNotice)) : "—";

    public static string ShortenedNotice(JsonElement shortened) => Join(
    [
        LengthOf(shortened),
        TextOf(shortened, "agreedOn") is { } day ? $"{Say("convenu le", "agreed on")} {AuditWords.Day(day)}" : null,
        TextOf(shortened, "proof"),
        DateOnly.TryParseExact(TextOf(shortened, "until"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until) ? DeadlineWords.LastDay(until) : null,
        shortened.ValueKind == JsonValueKind.Object && shortened.TryGetProperty("withdrawal", out var withdrawal) && TextOf(withdrawal, "reason") is { } reason ? $"{DeadlineWords.NeverAgreed}{Colon}{reason}" : null,
    ]);

    /// <summary>Which parts of a text people read, where the rules did not or did so wrongly.</summary>
    public static string Corrections(JsonElement corrections) => Join(Parts.Select(part => PartOf(corrections, part.Name) is { } said ? $"{part.Words()}{Shown(said)}" : null));

    private static string Shown(JsonElement said) => said.ValueKind == JsonValueKind.Array
        ? $" ({said.GetArrayLength()})"
        : WhatOf(said) is { ValueKind: JsonValueKind.Array } parties ? $"{Colon}{string.Join(", ", parties.EnumerateArray().Select(party => TextOf(party, "name")))}"
        : TextOf(said, "by") is { } by ? $" ({by})" : "";

    private static JsonElement? PartOf(JsonElement corrections, string name) =>
        corrections.ValueKind == JsonValueKind.Object && corrections.TryGetProperty(name, out var said)
        && (said.ValueKind == JsonValueKind.Object || (said.ValueKind == JsonValueKind.Array && said.GetArrayLength() > 0))
            ? said
            : null;

    private static JsonElement? WhatOf(JsonElement said) => said.ValueKind == JsonValueKind.Object && said.TryGetProperty("what", out var what) ? what : null;

    private static string? LengthOf(JsonElement shortened) =>
        shortened.ValueKind == JsonValueKind.Object && shortened.TryGetProperty("notice", out var notice)
        && notice.TryGetProperty("count", out var count) && count.TryGetInt32(out var number) && TextOf(notice, "unit") is { } unit
            ? FormulaWords.Length(number, unit)
            : null;

    private static string? TextOf(JsonElement document, string name) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement list) => list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;

    private static string Join(IEnumerable<string?> parts) => string.Join(Semicolon, parts.OfType<string>()) is { Length: > 0 } said ? said : "—";
}
