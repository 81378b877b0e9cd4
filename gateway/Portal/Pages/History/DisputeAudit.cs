using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Disputes;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>What the trail tells of disputes, in words; null for what is not of them.</summary>
internal static class DisputeAudit
{
    public static string? Thing(AuditEntry entry) => (entry.Subject, entry.SubjectNumber) switch
    {
        ("dispute", { } number) => Say($"Différend n° {number}", $"Dispute no. {number}"),
        ("dispute", _) => Say("Différend", "Dispute"),
        _ => null,
    };

    public static string? Address(AuditEntry entry) =>
        entry is { Subject: "dispute", AgreementId: { } agreement, SubjectNumber: { } number } ? $"/agreements/{agreement}/disputes/{number}" : null;

    public static string? Label(string part, string key, string value) => (part, value) switch
    {
        ("", "referral.referredOn" or "referral.court" or "referral.caseNumber" or "closing.outcome" or "closing.closedOn" or "closing.details") => DisputeWords.Fields[value[(value.IndexOf('.', StringComparison.Ordinal) + 1)..]],
        ("", "abandonment.withdrawnOn") => Say("Différend retiré le", "Dispute withdrawn on"),
        ("", "abandonment.reason") => Say("Différend retiré, motif", "Dispute withdrawn, reason"),
        ("referrals", "referredOn" or "court" or "caseNumber") => $"{Say("Saisine", "Referral")} {key}, {AuditWords.Lower(DisputeWords.Fields[value])}",
        ("closings", "outcome" or "closedOn" or "decisionNumber" or "details" or "proof") => $"{Say("Issue", "Outcome")} {key}, {AuditWords.Lower(DisputeWords.Fields[value])}",
        ("referrals", "withdrawal.reason") => $"{Say("Saisine", "Referral")} {key}, {Say("reprise, motif", "taken back, reason")}",
        ("closings", "withdrawal.reason") => $"{Say("Issue", "Outcome")} {key}, {Say("reprise, motif", "taken back, reason")}",
        ("closings", "words") => $"{Say("Issue", "Outcome")} {key}, {Say("confirmée par", "confirmed by")}",
        ("steps", _) when Step(key, value) is { } label => $"{DisputeWords.Fields["kind"]} {key}, {AuditWords.Lower(label)}",
        ("settlements", _) when Settlement(value) is { } label => $"{Say("Accord", "Settlement")} {key}, {AuditWords.Lower(label)}",
        _ => null,
    };

    public static string? Value(string part, string key, string value, JsonElement element, Func<string?, string> names) => (part, value) switch
    {
        ("", "referral.referredOn" or "closing.closedOn" or "abandonment.withdrawnOn") or ("settlements", "settledOn" or "reopening.reopenedOn") => AuditWords.Day(element.ToString()),
        ("referrals", "referredOn") or ("closings", "closedOn") => AuditWords.Day(element.ToString()),
        ("settlements" or "closings", "words") => Words(element, names),
        ("", "closing.outcome") or ("closings", "outcome") => DisputeWords.Outcome(element.ToString()),
        ("steps", "day") => AuditWords.Day(element.ToString()),
        ("steps", "kind") when IsNumber(key) => DisputeWords.Kind(element.ToString()),
        _ => null,
    };

    // A grant has steps too, whose keys are ids.
    private static bool IsNumber(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static string? Step(string key, string value) => value switch
    {
        "kind" when IsNumber(key) => Say("sorte", "sort"),
        "day" or "who" or "what" or "proof" or "meeting" or "decision" => DisputeWords.Fields[value],
        "withdrawal.reason" => Say("retirée, motif", "withdrawn, reason"),
        _ => null,
    };

    private static string? Settlement(string value) => value switch
    {
        "settledOn" or "terms" or "amendment" or "decision" or "proof" => DisputeWords.Fields[value],
        "words" => Say("confirmé par", "confirmed by"),
        "withdrawal.reason" => Say("repris, motif", "taken back, reason"),
        "reopening.reopenedOn" => Say("non tenu depuis le", "not kept since"),
        "reopening.reason" => Say("non tenu, motif", "not kept, reason"),
        _ => null,
    };

    private static string Words(JsonElement words, Func<string?, string> names) => words.ValueKind == JsonValueKind.Array && words.GetArrayLength() > 0
        ? string.Join(", ", words.EnumerateArray().Select(word => word.TryGetProperty("party", out var party) && party.GetString() is { } slug ? names(slug) : Say("l’équipe de la Maison", "the hub’s team")))
        : "—";
}
