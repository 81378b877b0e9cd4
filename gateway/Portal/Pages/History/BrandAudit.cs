using System.Text.Json;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Branding;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>What the trail tells of names and logos, in words; null for what is not of them.</summary>
internal static class BrandAudit
{
    public static string? Thing(AuditEntry entry) => (entry.Subject, entry.SubjectNumber) switch
    {
        ("brandPermission", { } number) => Say($"Demande de nom ou de logo n° {number}", $"Request for a name or logo no. {number}"),
        ("brandPermission", _) => Say("Demande de nom ou de logo", "Request for a name or logo"),
        _ => null,
    };

    public static string? Address(AuditEntry entry) =>
        entry is { Subject: "brandPermission", AgreementId: { } agreement, SubjectNumber: { } number } ? $"/agreements/{agreement}/branding/{number}" : null;

    public static string? Label(string part, string key, string value) => (part, value) switch
    {
        ("", "departments") => Say("Services qui donnent aussi leur accord", "Departments that agree too"),
        ("", "asked") => Say("Demandé", "Asked for"),
        ("", "appears" or "thing" or "thingId" or "details") => BrandWords.Fields[value],
        ("", "ending.refuser") => Say("Refusé par", "Refused by"),
        ("", "revocation.grantor") => Say("Accord retiré par", "Grant taken back by"),
        ("", "revocation.reason") => Say("Accord retiré, motif", "Grant taken back, reason"),
        ("", "revocation.from") => Say("Accord retiré à partir du", "Grant taken back from"),
        ("grants", "scope") => $"{Grantor(key)}{Colon}{Say("accordé", "granted")}",
        ("grants", "grantedBy" or "function" or "grantedOn" or "proof" or "conditions") => $"{Grantor(key)}{Colon}{AuditWords.Lower(BrandWords.Fields[value])}",
        _ => null,
    };

    public static string? Value(string part, string value, JsonElement element, Func<string?, string> names) => (part, value) switch
    {
        ("", "departments") => Departments(element, names),
        ("", "ending.refuser" or "revocation.grantor") => Grantor(element.ToString()),
        ("", "revocation.from") or ("grants", "grantedOn") => AuditWords.Day(element.ToString()),
        ("grants", "scope") or ("", "asked") => Scope(element),
        ("", "thing") => BrandWords.Thing(element.ToString()),
        _ => null,
    };

    // The trail names it as it is kept, in a value or in a key.
    private static string Grantor(string grantor) =>
        string.Equals(grantor, "department", StringComparison.OrdinalIgnoreCase) ? Say("Service de communication", "Communication department") : Say("Partie", "Party");

    private static string Departments(JsonElement said, Func<string?, string> names) => said.ValueKind == JsonValueKind.Array && said.GetArrayLength() > 0
        ? string.Join(" — ", said.EnumerateArray().Select(one => $"{names(Text(one, "party"))}{Colon}{(Text(one, "department") is { Length: > 0 } name ? name : Say("aucun", "none"))}{(Text(one, "reason") is { Length: > 0 } reason ? $" ({reason})" : "")}"))
        : "—";

    private static string Scope(JsonElement scope) => scope.ValueKind == JsonValueKind.Object && scope.TryGetProperty("uses", out var uses)
        ? $"{BrandWords.UsesOf(uses.EnumerateArray().Select(use => use.ToString()))}{Say(", du ", ", from ")}{AuditWords.Day(Text(scope, "firstDay"))}{Say(" au ", " to ")}{AuditWords.Day(Text(scope, "lastDay"))}"
        : "—";

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
