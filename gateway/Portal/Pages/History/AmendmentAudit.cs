using System.Text.Json;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Amendments;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>What the trail tells of amendments, renewals and the end of an agreement, in words; null for what is not of it.</summary>
internal static class AmendmentAudit
{
    public static string? Thing(AuditEntry entry) => (entry.Subject, entry.SubjectNumber) switch
    {
        ("amendment", { } number) => Say($"Avenant n° {number}", $"Amendment no. {number}"),
        ("amendment", _) => Say("Avenant", "Amendment"),
        _ => null,
    };

    public static string? Address(AuditEntry entry) =>
        entry is { Subject: "amendment", AgreementId: { } agreement, SubjectNumber: { } number } ? $"/agreements/{agreement}/amendments/{number}" : null;

    public static string? Label(string part, string key, string value, Func<string?, string> names) => (part, value) switch
    {
        ("parties", "joinedOn") => $"{names(key)}, {Say("partie depuis le", "party since")}",
        ("parties", "leftOn") => $"{names(key)}, {Say("partie avant le", "party before")}",
        ("signatories", _) when value.StartsWith("signature.", StringComparison.Ordinal) && AgreementWords.Fields.GetValueOrDefault(value["signature.".Length..]) is { } label => $"Signature {Named.Of(names(key))}{Colon}{label}",
        ("", "renewals") => Say("Reconductions", "Renewals"),
        ("", "closedFindings") => Say("Constats réglés", "Findings settled"),
        ("", "endedOn") => Say("Ne lie plus depuis le", "Binds no longer since"),
        ("", "amendedBy") => Say("Selon l’avenant n°", "By amendment no."),
        ("", "proposedOn") => Say("Proposé le", "Proposed on"),
        ("", "effectiveFrom" or "effectiveOn") => AmendmentWords.Fields["effectiveOn"],
        ("", "changes" or "reason" or "decision") => AmendmentWords.Fields[value],
        ("", "ending.reason") => Say("Refusé ou retiré, motif", "Refused or withdrawn, reason"),
        ("", "ending.party") => Say("Refusé par", "Refused by"),
        _ => null,
    };

    public static string? Value(string part, string value, JsonElement element, Func<string?, string> names) => (part, value) switch
    {
        ("parties", "joinedOn" or "leftOn") or ("signatories", "signature.signedOn") or ("", "endedOn" or "proposedOn" or "effectiveFrom" or "effectiveOn") => AuditWords.Day(element.ToString()),
        ("signatories", "signature.method") => AgreementWords.Method(element.ToString()),
        ("", "ending.party") => names(element.ToString()),
        ("", "ending.reason") => AmendmentWords.Ending(element.ToString()),
        ("", "aside.reason") when element.ToString() == SettingAside.Ending => Say("rien n’en était échu ni tenu avant sa fin", "nothing of it was due or kept before its end"),
        ("", "renewals") => Each(element, one => $"{AuditWords.Day(TextOf(one, "endBefore"))} → {AuditWords.Day(TextOf(one, "endsOn"))}"),
        ("", "closedFindings") => Each(element, one => $"{Say("constat", "finding")} {TextOf(one, "finding")}{(TextOf(one, "amendment") is { Length: > 0 } number ? $" ({Say("avenant n°", "amendment no.")} {number})" : TextOf(one, "decision") is { Length: > 0 } decided ? $" ({Say("décision n°", "decision no.")} {decided})" : "")}"),
        ("", "changes") => Parts(element),
        _ => null,
    };

    /// <summary>States of an amendment where they are not those of other things.</summary>
    public static string State(string state) => Labels.State(state) is var known && known != state ? known : AmendmentWords.State(state);

    // The amendment itself shows what it changes; here it is enough to say of what sort that is.
    private static string Parts(JsonElement changes) => changes.ValueKind == JsonValueKind.Object
        ? string.Join(", ", changes.EnumerateObject().Where(part => part.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array).Select(part => Part(part.Name)))
        : "—";

    private static string Part(string name) => name switch
    {
        "terms" => Say("durée et règles", "term and rules"),
        "addCommitments" => Say("engagements ajoutés", "commitments added"),
        "changeCommitments" => Say("engagements changés", "commitments changed"),
        "endCommitments" => Say("engagements qui prennent fin", "commitments that end"),
        "join" => Say("parties qui arrivent", "parties that join"),
        "leave" => Say("parties qui partent", "parties that leave"),
        "closeFindings" => Say("constats réglés", "findings settled"),
        "articles" => Say("articles remplacés", "articles replaced"),
        _ => name,
    };

    private static string Each(JsonElement list, Func<JsonElement, string> words) =>
        list.ValueKind == JsonValueKind.Array && list.GetArrayLength() > 0 ? string.Join(Semicolon, list.EnumerateArray().Select(words)) : "—";

    private static string TextOf(JsonElement one, string name) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";
}
