using System.Text.Json;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Reports;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>What the trail tells of annual reports, in words; null for what is not of them.</summary>
internal static class ReportAudit
{
    private const string Subject = "annualReport";

    public static string? Thing(AuditEntry entry) => (entry.Subject, entry.SubjectNumber) switch
    {
        (Subject, { } year) => ReportWords.Title(year, label: null),
        (Subject, _) => Say("Rapport annuel", "Annual report"),
        _ => null,
    };

    public static string? Address(AuditEntry entry) =>
        entry is { Subject: Subject, AgreementId: { } agreement, SubjectNumber: { } year } ? $"/agreements/{agreement}/reports/{year}" : null;

    public static string? Label(string part, string key, string value) => (part, value) switch
    {
        ("", "year") => Say("Exercice", "Fiscal year"),
        ("", "texts") => Say("Textes", "Texts"),
        ("editions", _) when Edition(value) is { } label => $"{Say("Édition", "Edition")} {key}, {AuditWords.Lower(label)}",
        _ => null,
    };

    public static string? Value(string part, string value, JsonElement told) => (part, value) switch
    {
        ("", "texts") when told.ValueKind == JsonValueKind.Array => string.Join(" ; ", told.EnumerateArray()
            .Select(text => $"{ReportWords.Section(text.GetProperty("section").GetString() ?? "")}{Colon}{text.GetProperty("text").GetString()}")),
        ("editions", "from" or "to" or "through" or "transmittedOn") => AuditWords.Day(told.ToString()),
        _ => null,
    };

    private static string? Edition(string value) => value switch
    {
        "year" => Say("Exercice", "Fiscal year"),
        "label" => Say("Années civiles", "Calendar years"),
        "written" => Say("Façons d’écrire l’exercice", "Ways to write the fiscal year"),
        "isOver" => Say("Exercice terminé", "Fiscal year over"),
        "from" => Say("Premier jour", "First day"),
        "to" => Say("Dernier jour", "Last day"),
        "through" => Say("Compté jusqu’au", "Counted through"),
        "takesBefore" => Say("Argent d’avant le premier jour compté aussi", "Money of before the first day counted too"),
        "takesAfter" => Say("Argent d’après le dernier jour compté aussi", "Money of after the last day counted too"),
        "isActivityShared" => Say("Activités comptées pour une autre convention aussi", "Activities counted for another agreement too"),
        "position" => Say("Place dans le journal", "Place in the journal"),
        "transmittedBy" => Say("Transmis par", "Transmitted by"),
        "transmittedAt" => Say("Enregistré le", "Recorded on"),
        _ => ReportWords.Fields.GetValueOrDefault(value),
    };
}
