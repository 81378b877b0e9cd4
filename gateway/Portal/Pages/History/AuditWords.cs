using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Commitments;
using SkillsHub.Portal.Pages.Committee;
using SkillsHub.Portal.Pages.Deadlines;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.History;

/// <summary>The audit trail as a person reads it. A field is known by its path, never by what stands in it.</summary>
internal static partial class AuditWords
{
    public static string Thing(AuditEntry entry) => (entry.Subject, entry.SubjectNumber) switch
    {
        ("agreement", _) => Say("Convention", "Agreement"),
        ("commitment", { } number) => Say($"Engagement n° {number}", $"Commitment no. {number}"),
        ("commitment", _) => Say("Engagement", "Commitment"),
        ("noticeLetter", _) => Say("Lettre recommandée", "Registered letter"),
        ("calendarLink", _) => Say("Lien d’agenda", "Calendar link"),
        ("organisation", _) => "Organisation",
        ("hub", _) => Say("Maison des compétences", "Skills hub"),
        _ => AmendmentAudit.Thing(entry) ?? CommitteeAudit.Thing(entry) ?? BrandAudit.Thing(entry) ?? DisputeAudit.Thing(entry) ?? ReportAudit.Thing(entry) ?? FundingAudit.Thing(entry) ?? entry.Subject,
    };

    /// <summary>Where the thing can be read; null where it has no page.</summary>
    public static string? Address(AuditEntry entry) => (entry.Subject, entry.AgreementId, entry.SubjectNumber) switch
    {
        ("commitment", { } agreement, { } number) => $"/agreements/{agreement}/commitments/{number}",
        ("noticeLetter", { } agreement, _) => $"/agreements/{agreement}/notices/{entry.SubjectId}",
        ("calendarLink", _, _) => "/calendar",
        ("organisation", _, _) => "/contacts",
        _ when AmendmentAudit.Address(entry) is { } amendment => amendment,
        _ when CommitteeAudit.Address(entry) is { } committee => committee,
        _ when BrandAudit.Address(entry) is { } brand => brand,
        _ when DisputeAudit.Address(entry) is { } dispute => dispute,
        _ when FundingAudit.Address(entry) is { } address => address,
        _ when ReportAudit.Address(entry) is { } report => report,
        (_, { } agreement, _) => $"/agreements/{agreement}/history",
        _ => null,
    };

    public static string? Action(AuditEntry entry) => (entry.Action, entry.Subject) switch
    {
        ("created", "commitment") => Say("Inscrit au registre", "Entered in the register"),
        ("created", "agreement") => Say("Convention importée", "Agreement imported"),
        ("created", "noticeLetter") => Say("Lettre enregistrée", "Letter recorded"),
        ("created", "calendarLink") => Say("Lien fait", "Link made"),
        ("created", "brandPermission") => Say("Demande enregistrée", "Request recorded"),
        ("created", "dispute") => Say("Différend ouvert", "Dispute opened"),
        ("created", _) => Say("Enregistrement", "Recorded"),
        ("deleted", _) => Say("Suppression", "Removed"),
        _ => null,
    };

    /// <summary>Null for what says nothing to a reader.</summary>
    public static string? Label(string field, Func<string?, string> names)
    {
        var (part, key, value) = Split(field);
        if ((AmendmentAudit.Label(part, key, value, names) ?? CommitteeAudit.Label(part, key, value) ?? BrandAudit.Label(part, key, value) ?? DisputeAudit.Label(part, key, value) ?? ReportAudit.Label(part, key, value)) is { } whole)
            return whole;
        var label = (part, value) switch
        {
            ("parties", _) when value.StartsWith("signature.", StringComparison.Ordinal) => AgreementWords.Fields.GetValueOrDefault(value["signature.".Length..]),
            ("openPoints", "owner") => Say("attribué à", "assigned to"),
            ("openPoints", "resolution.text") => Say("ce qui est convenu", "what is agreed"),
            ("openPoints", "resolution.rate") => AgreementWords.Fields["rate"],
            ("openPoints", "resolution.amount") => AgreementWords.Fields["amount"],
            ("fulfilments", "withdrawal.reason") => Say("Preuve retirée", "Proof withdrawn"),
            ("fulfilments", "schedule" or "organisation") => null,
            ("recipients", "receivedOn") => Say("Reçue le", "Received on"),
            ("recipients", "returnedOn") => Say("Revenue le", "Returned on"),
            ("recipients", "number") => Say("Numéro de recommandé", "Number of the registered letter"),
            ("recipients", "deposit") => Say("Preuve de dépôt", "Proof of posting"),
            ("recipients", "receipt") => Say("Preuve de réception", "Proof of receipt"),
            ("fulfilments" or "", _) => Own(value) ?? FundingAudit.Label(part, key, value),
            _ => FundingAudit.Label(part, key, value),
        };
        return (label, part) switch
        {
            (null, _) => null,
            (_, "parties") => $"Signature {Named.Of(names(key))}, {Lower(label)}",
            (_, "recipients") => $"{names(key)}, {Lower(label)}",
            (_, "openPoints") => $"{Say("Point", "Point")} {key}, {Lower(label)}",
            _ => label,
        };
    }

    public static string Value(string field, JsonElement value, Func<string?, string> names)
    {
        var text = value.ToString();
        var at = Split(field);
        return at switch
        {
            ("", _, "isCommon") => value.ValueKind == JsonValueKind.True ? Say("oui", "yes") : Say("non", "no"),
            ("", _, "state") => AmendmentAudit.State(text) is var known && known != text ? known : CommitteeWords.State(text),
            ("", _, "schedule.kind") => CommitmentWords.KindTold(text),
            ("", _, "purpose") => DeadlineWords.Purpose(text),
            ("", _, "tokenHash") => Say("tenue secrète", "kept secret"),
            ("", _, "years") => AuditDocuments.Years(value),
            ("", _, "postponements") => AuditDocuments.Postponements(value),
            ("", _, "notedFindings") => AuditDocuments.NotedFindings(value),
            ("", _, "corrections") => AuditDocuments.Corrections(value),
            ("", _, "shortenedNotices") => AuditDocuments.ShortenedNotices(value),
            ("", _, "shortenedNotice") => AuditDocuments.ShortenedNotice(value),
            ("", _, "party" or "sender" or "organisation") or ("openPoints", _, "owner") => names(text),
            ("recipients", _, "deposit" or "receipt") => AuditDocuments.Proof(value),
            ("fulfilments", _, "proof.kind") => CommitmentWords.ProofKind(text),
            ("parties", _, "signature.method") => AgreementWords.Method(text),
            ("", _, "schedule.dueOn" or "inForceFrom" or "endsOn" or "sentOn") or ("recipients", _, "receivedOn" or "returnedOn") or ("", _, "notRenewedAfter") or ("fulfilments", _, "occurrence" or "fulfilledOn") or ("parties", _, "signature.signedOn") => Day(text),
            _ => AmendmentAudit.Value(at.Part, at.Value, value, names) ?? CommitteeAudit.Value(at.Part, at.Value, value, names) ?? BrandAudit.Value(at.Part, at.Value, value, names) ?? DisputeAudit.Value(at.Part, at.Key, at.Value, value, names) ?? ReportAudit.Value(at.Part, at.Value, value) ?? FundingAudit.Value(at.Part, at.Value, value, names) ?? text,
        };
    }

    /// <summary>A date as a person reads it; anything else as it stands.</summary>
    public static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? HubClock.Day(day) : text;

    private static string? Own(string value) => value switch
    {
        "state" => Say("État", "State"),
        "inForceFrom" => Say("En vigueur depuis le", "In force from"),
        "endsOn" => Say("Prend fin le", "Ends on"),
        "notRenewedAfter" => Say("Pas de reconduction après le", "Not renewed after"),
        "party" => Say("Partie", "Party"),
        "isCommon" => Say("Promis par toutes les parties", "Promised by all parties"),
        "aside.reason" => Say("Écarté du registre", "Set aside"),
        "article" => "Article",
        "text" => Say("Texte", "Text"),
        "condition" => "Condition",
        "title" => Say("Titre", "Title"),
        "name" => Say("Nom", "Name"),
        "town" => Say("Ville", "Town"),
        "timeZone" => Say("Fuseau horaire", "Time zone"),
        "address" => Say("Adresse", "Address"),
        "phone" => Say("Téléphone", "Telephone"),
        "noticeEmail" => Say("Adresse où prévenir", "Address for notices"),
        "noticeLanguage" => Say("Langue des messages", "Language of the messages"),
        "email" => Say("Adresse électronique", "E-mail address"),
        "postponements" => Say("Échéances manquées, puis reportées", "Due days missed, then put off"),
        "notedFindings" => Say("Constats relevés depuis l’entrée en vigueur", "Findings noted since it is in force"),
        "years" => Say("D’où se comptent les années", "From when the years count"),
        "corrections" => Say("Lecture corrigée", "Reading corrected"),
        "shortenedNotice" or "shortenedNotices" => Say("Préavis réduit pour force majeure", "Notice shortened for force majeure"),
        "number" => Say("Numéro", "Number"),
        "purpose" or "sentOn" or "organisation" => DeadlineWords.Fields[value],
        "sender" => DeadlineWords.Fields["from"],
        "withdrawal.reason" => Say("Motif du retrait", "Reason of the withdrawal"),
        "tokenHash" => Say("Adresse du lien", "Address of the link"),
        "revokedBy" => Say("Lien révoqué par", "Link revoked by"),
        _ => CommitmentWords.Fields.GetValueOrDefault(value),
    };

    /// <summary>Behind other words.</summary>
    public static string Lower(string label) => char.ToLower(label[0], CultureInfo.CurrentCulture) + label[1..];

    private static (string Part, string Key, string Value) Split(string field) =>
        PartOf().Match(field) is { Success: true } match ? (match.Groups["part"].Value, match.Groups["key"].Value, match.Groups["value"].Value) : ("", "", field);

    [GeneratedRegex(@"^(?<part>\w+)\[(?<key>[^\]]*)\]\.(?<value>.+)\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PartOf();
}
