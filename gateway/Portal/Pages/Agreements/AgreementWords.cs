using System.Globalization;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Deadlines;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Agreements;

internal static class AgreementWords
{
    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["resolution"] = Say("Ce qui est convenu", "What is settled"),
        ["rate"] = Say("Taux en %", "Rate in %"),
        ["amount"] = Say("Montant en euros", "Amount in euros"),
        ["reason"] = Say("Motif", "Reason"),
        ["owner"] = Say("Responsable", "Owner"),
        ["party"] = Say("Partie", "Party"),
        ["signatory"] = Say("Signataire", "Signatory"),
        ["signedOn"] = Say("Date de signature", "Date of signature"),
        ["method"] = Say("Forme", "Method"),
        ["proof"] = Say("Preuve", "Proof"),
    };

    /// <summary>How long it binds: to a day, or beyond it, to another one or until somebody ends it.</summary>
    public static string End(DateOnly end, bool runsOn, DateOnly? tacitUntil) => (runsOn, tacitUntil) switch
    {
        (true, { } last) => Say($"reconduite tacitement après le {HubClock.Day(end)}, au plus jusqu’au {HubClock.Day(last)}", $"renewed tacitly after {HubClock.Day(end)}, until {HubClock.Day(last)} at most"),
        (true, null) => Say($"reconduite tacitement après le {HubClock.Day(end)}", $"renewed tacitly after {HubClock.Day(end)}"),
        _ => Say($"jusqu’au {HubClock.Day(end)}", $"until {HubClock.Day(end)}"),
    };

    public static string Prefix(string action, string? about) => $"{action}-{about}";

    /// <summary>Whether it is done to an open point, which stays where it is.</summary>
    public static bool IsOfPoint(string? action) => action is "resolve" or "assign" or "reopen";

    public static string Anchor(string action, string? about) => action switch
    {
        _ when IsOfPoint(action) => $"point-{about}",
        "forget-point" => "points",
        "forget-finding" => "findings",
        _ => "signature",
    };

    public static string? Done(string? done) => done switch
    {
        "imported" => Say("La convention est lue. Voici ce qu’elle dit, et ce qu’elle laisse ouvert.", "The agreement is read. Here is what it says, and what it leaves open."),
        "written" => Say("Le texte est écrit, et lu comme celui d’un fichier. Voici ce qu’il dit, et ce qu’il laisse ouvert.", "The text is written, and read as that of a file. Here is what it says, and what it leaves open."),
        "resolve" => Say("Le point est résolu.", "The point is settled."),
        "assign" => Say("Le point est attribué.", "The point is assigned."),
        "reopen" => Say("Le point est rouvert.", "The point is open again."),
        "corrected" => Say("La lecture est corrigée, et le texte relu en entier.", "The reading is corrected, and the whole text read again."),
        "restored" => Say("Le texte est relu par les règles seules.", "The text is read by the rules alone again."),
        "pointAdded" => Say("Le point ouvert est ajouté.", "The open point is added."),
        "findingAdded" => Say("La contradiction est signalée.", "The contradiction is noted."),
        "forget-point" => Say("Le point ajouté est retiré.", "The added point is taken back."),
        "forget-finding" => Say("Le constat ajouté est retiré.", "The added finding is taken back."),
        "open" => Say("La convention est ouverte à la signature.", "The agreement is open for signature."),
        "return" => Say("La convention est revenue au brouillon.", "The agreement is a draft again."),
        "sign" => Say("La signature est enregistrée.", "The signature is recorded."),
        "withdraw" => Say("La signature est retirée.", "The signature is withdrawn."),
        _ => null,
    };

    public static IEnumerable<(string Anchor, string Text)> Contents(Agreement agreement)
    {
        var text = agreement.Content;
        yield return ("points", PointsHeading(agreement));
        yield return ("findings", $"{Say("Constats", "Findings")} ({text.Findings.Count})");
        yield return ("parties", $"{Say("Parties", "Parties")} ({agreement.Parties.Count})");
        yield return ("commitments", $"{Say("Engagements", "Commitments")} ({text.Commitments.Count})");
        yield return ("funding", $"{Say("Financements", "Funding")} ({text.Grants.Count})");
        yield return ("rules", Say("Durée et règles", "Term and rules"));
        yield return ("annexes", $"{Say("Annexes", "Annexes")} ({text.Annexes.Count + text.SuppliedDocuments.Count})");
        yield return ("activities", $"{Say("Activités", "Activities")} ({text.Activities.Count})");
        yield return ("unread", $"{Say("Non lu", "Unread")} ({text.Unread.Count})");
        yield return ("source", Say("Texte source", "Source text"));
    }

    public static int OpenCount(Agreement agreement) => agreement.OpenPoints.Count(point => point.IsOpen);

    /// <summary>Names of those whose signature is recorded; empty while there is none.</summary>
    public static string Signed(Agreement agreement) => string.Join(", ", agreement.Parties.Where(party => party.Signature is not null).Select(party => party.Name));

    public static string PointsHeading(Agreement agreement)
    {
        var (left, all) = (OpenCount(agreement), agreement.OpenPoints.Count);
        return all == 0 ? Say("Points à régler", "Points to settle") : Say($"Points à régler ({left} sur {all})", $"Points to settle ({left} of {all})");
    }

    /// <summary>What follows the number of points that are open still: « points à régler sur 10, dont 3 bloquent la signature ».</summary>
    public static string PointsToSettle(Agreement agreement)
    {
        var blocking = agreement.Blocking.Count;
        var points = $"{Noun(OpenCount(agreement), "point à régler", "points à régler", "point to settle", "points to settle")} {Say("sur", "of")} {agreement.OpenPoints.Count}";
        return blocking == 0 ? points : $"{points}, {Say("dont", "of which")} {Count(blocking, "bloque la signature", "bloquent la signature", "blocks signature", "block signature")}";
    }

    public static string Period(PeriodText period) => FormulaWords.Length(period.Count, period.Unit);

    public static string Letter(string? letter) => letter switch
    {
        "registeredWithReceipt" => Say("lettre recommandée avec avis de réception", "registered letter with receipt"),
        "registered" => Say("lettre recommandée", "registered letter"),
        "written" => Say("par écrit", "in writing"),
        _ => "",
    };

    public static string Method(string method) => method switch
    {
        "handwritten" => Say("Manuscrite", "Handwritten"),
        "electronic" => Say("Électronique", "Electronic"),
        _ => method,
    };

    public static string PointKind(string kind) => kind switch
    {
        "blankRate" => Say("Taux en blanc", "Blank rate"),
        "blankAmount" => Say("Montant en blanc", "Blank amount"),
        "blankDate" => Say("Date en blanc", "Blank date"),
        "blankText" => Say("Texte en blanc", "Blank text"),
        "blankInHeading" => Say("Blanc dans un titre", "Blank in a heading"),
        "undefined" => Say("À définir", "To be defined"),
        "missingAnnex" => Say("Annexe absente", "Missing annex"),
        "suppliedDocument" => Say("Document à fournir", "Document to supply"),
        "missingRepresentative" => Say("Représentant absent", "Missing representative"),
        "missingAddress" => Say("Adresse absente", "Missing address"),
        _ => kind,
    };

    public static string Rate(decimal rate) => $"{rate.ToString("0.###", CultureInfo.CurrentCulture)}{Say(" %", "%")}";

    public static string Amount(decimal amount) => Money.InWords(amount);

    public static string Share(GrantText grant) =>
        grant.Ceiling is { } most ? $"{Promised(grant)}, {Amount(most)} {Say("au plus", "at most")}" : Promised(grant);

    private static string Promised(GrantText grant) => grant switch
    {
        { Rate: { } rate, Amount: { } amount } => $"{PerYear(grant, amount)} ({Rate(rate)})",
        { Rate: { } rate } => Rate(rate),
        { Amount: { } amount } => PerYear(grant, amount),
        { AgreedRate: { } agreed } => Agreed(Rate(agreed)),
        { AgreedAmount: { } agreed } => Agreed(PerYear(grant, agreed)),
        { State: "blank" } => Say("en blanc dans le texte", "left blank in the text"),
        _ => Say("non dit", "not stated"),
    };

    private static string PerYear(GrantText grant, decimal amount) => grant.IsPerYear ? $"{Amount(amount)} {Say("par an", "a year")}" : Amount(amount);

    private static string Agreed(string value) => $"{Say("en blanc dans le texte ; convenu :", "left blank in the text; agreed:")} {value}";

    public static string Nature(string? nature) => nature switch
    {
        "investment" => Say("Investissement", "Investment"),
        "operating" => Say("Fonctionnement", "Operating"),
        "inKind" => Say("En nature", "In kind"),
        null => "—",
        _ => nature,
    };
}
