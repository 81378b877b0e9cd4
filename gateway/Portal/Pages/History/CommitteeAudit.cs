using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Committee;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>What the trail tells of committees and their meetings, in words; null for what is not of them.</summary>
internal static class CommitteeAudit
{
    private static readonly string[] RuleFields = ["noticeDays", "quorum", "article"];
    private static readonly string[] VoteFields = ["for", "against", "abstained"];

    public static string? Thing(AuditEntry entry) => (entry.Subject, entry.SubjectNumber) switch
    {
        ("steeringCommittee", _) => Say("Comité de pilotage", "Steering committee"),
        ("meeting", { } number) => CommitteeWords.Meeting(number),
        ("meeting", _) => Say("Réunion du comité", "Committee meeting"),
        _ => null,
    };

    public static string? Address(AuditEntry entry) => entry switch
    {
        { Subject: "steeringCommittee", AgreementId: { } agreement } => $"/agreements/{agreement}/committee",
        { Subject: "meeting", AgreementId: { } agreement, SubjectNumber: { } number } => $"/agreements/{agreement}/committee/meetings/{number}",
        _ => null,
    };

    public static string? Label(string part, string key, string value) => (part, Own(part, value)) switch
    {
        (_, null) => null,
        ("seats", { } label) => $"{CommitteeWords.Fields["seat"]} {key}, {Lower(label)}",
        ("members", { } label) => $"{Say("Membre", "Member")} {key}, {Lower(label)}",
        ("attendances", { } label) => $"{Say("Membre", "Member")} {key}, {Lower(label)}",
        ("tellings", { } label) => $"{Say("Hors courriel", "Not by mail")} {key}, {Lower(label)}",
        ("agenda", { } label) => $"{CommitteeWords.Fields["title"]} {key}, {Lower(label)}",
        ("decisions", { } label) => $"{Say("Décision", "Decision")} {key}, {Lower(label)}",
        (_, { } label) => label,
    };

    public static string? Value(string part, string value, JsonElement element, Func<string?, string> names) => (part, value) switch
    {
        ("", "day" or "convocation.convenedOn" or "minutes.approvedOn") or ("members", "from" or "to") or ("seats", "from" or "closedFrom") or ("tellings", "toldOn") or ("decisions", "firstYearFrom" or "firstFiscalYearFrom") => AuditWords.Day(element.ToString()),
        ("", "minutes.state") or ("agenda", "state") => CommitteeWords.State(element.ToString()),
        ("", "rules") => Rules(element),
        ("", "convocation.members") => Joined(element),
        ("members", "emailLanguage") => Contacts.ContactWords.Language(element.ToString()),
        ("seats" or "members", "voice") => CommitteeWords.Voice(element.ToString()),
        ("seats", "organisation" or "party") or ("agenda", "proposedBy") => names(element.ToString()),
        ("members", "isSubstitute") or ("seats", "isInvited" or "isLinked") or ("", "convocation.isShort") => element.ValueKind == JsonValueKind.True ? Say("oui", "yes") : Say("non", "no"),
        ("attendances", "presence") => CommitteeWords.Presence(element.ToString()),
        ("agenda", "origin") => Origin(element),
        ("decisions", "kind") => CommitteeWords.Kind(element.ToString()),
        ("decisions", "votes") => Votes(element),
        ("decisions", "budget") => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("knownSoFar", out var known) ? Money.InWords(known.GetDecimal()) : "—",
        ("decisions", "terms") => Joined(element),
        _ => null,
    };

    private static string? Own(string part, string value) => (part, value) switch
    {
        ("", "rules") => Say("Ce que fixe la convention", "What the agreement sets"),
        ("", "day" or "startsAt" or "place" or "link") => CommitteeWords.Fields[value],
        ("", "convocation.convenedOn") => CommitteeWords.Fields["convenedOn"],
        ("", "convocation.isShort") => Say("Convoquée plus tard que la convention ne le demande", "Convened later than the agreement asks for"),
        ("", "convocation.members") => Say("Membres convoqués, n°", "Members convened, no."),
        ("", "cancellation.reason") => Say("Annulée, motif", "Cancelled, reason"),
        ("", "minutes.text") => Say("Procès-verbal", "Minutes"),
        ("", "minutes.state") => Say("État du procès-verbal", "State of the minutes"),
        ("", "minutes.approvedOn") => CommitteeWords.Fields["approvedOn"],
        ("", "minutes.approvedAt") => CommitteeWords.Fields["atMeeting"],
        ("seats", "name" or "voice" or "organisation" or "count" or "article" or "amendment" or "from" or "closedFrom") => CommitteeWords.Fields[value],
        ("seats", "party") => Say("Partie", "Party"),
        ("seats", "isInvited") => Say("Invité", "Invited"),
        ("seats", "isLinked") => Say("Organisation dite par la Maison", "Organisation said by the hub"),
        ("members", "seat" or "name" or "role" or "voice" or "from" or "to" or "email") => CommitteeWords.Fields[value],
        ("members", "emailLanguage") => CommitteeWords.Fields["language"],
        ("members", "isSubstitute") => Say("Suppléance", "Substitute"),
        ("attendances", "presence") => Say("Présence", "Attendance"),
        ("attendances", "representedBy") => Say("Représenté par le membre", "Represented by member"),
        ("tellings", "member") => Say("Membre n°", "Member no."),
        ("tellings", "means" or "toldOn") => CommitteeWords.Fields[value],
        ("agenda", "title" or "details" or "reason") => CommitteeWords.Fields[value],
        ("agenda", "state") => Say("État", "State"),
        ("agenda", "rank") => Say("Place", "Place in the order"),
        ("agenda", "origin") => CommitteeWords.Fields["origin.kind"],
        ("agenda", "proposedBy") => Say("Proposé par", "Proposed by"),
        ("decisions", "text" or "kind" or "agendaItem" or "finding" or "firstYearFrom" or "firstFiscalYearFrom" or "fiscalYear" or "terms" or "replaces") => CommitteeWords.Fields[value],
        ("decisions", "votes") => "Votes",
        ("decisions", "budget") => Say("Budget approuvé", "Budget approved"),
        _ => null,
    };

    private static string Rules(JsonElement rules) => rules.ValueKind != JsonValueKind.Object
        ? "—"
        : string.Join(", ", RuleFields.Where(name => Text(rules, name).Length > 0).Select(name => $"{CommitteeWords.Fields[name]}{Colon}{Text(rules, name)}")) is { Length: > 0 } said ? said : "—";

    private static string Origin(JsonElement origin) => origin.ValueKind != JsonValueKind.Object ? "—" : $"{CommitteeWords.Origin(Text(origin, "kind"))} {Text(origin, "reference")}".TrimEnd();

    private static string Votes(JsonElement votes) => votes.ValueKind != JsonValueKind.Object
        ? CommitteeWords.Votes(null)
        : string.Join(", ", VoteFields.Select(name => $"{CommitteeWords.Fields[$"votes.{name}"]}{Colon}{Text(votes, name)}"));

    private static string Joined(JsonElement list) => list.ValueKind == JsonValueKind.Array ? string.Join(", ", list.EnumerateArray().Select(one => one.ToString())) : "—";

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    private static string Lower(string label) => char.ToLower(label[0], CultureInfo.CurrentCulture) + label[1..];
}
