using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Amendments;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Funding;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Amendments;

/// <summary>Amendments in words.</summary>
internal static class AmendmentWords
{
    private static readonly string[] InOrder = ["draft", "proposed", "signed", "inEffect", "refused", "withdrawn", "lapsed"];

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(AgreementWords.Fields, StringComparer.Ordinal)
    {
        ["title"] = Say("Titre", "Title"),
        ["decision"] = Say("Répond à la décision du comité n°", "Answers the committee's decision no."),
        ["effectiveOn"] = Say("Prend effet le", "Takes effect on"),
        ["changes"] = Say("Ce qui change", "What changes"),
        ["agreedOn"] = Say("Convenue le", "Agreed on"),
        ["duration.count"] = Say("Durée de la reconduction", "Length of the renewal"),
        ["duration.unit"] = Say("Unité", "Unit"),
        ["duration"] = Say("Durée de la reconduction", "Length of the renewal"),
        ["endDate"] = Say("Nouvelle date de fin", "New end"),
        ["renewalDuration"] = Say("Durée d’une reconduction", "Length of a renewal"),
        ["renewalNotice"] = Say("Préavis de reconduction", "Notice of renewal"),
        ["terminationNotice"] = Say("Préavis de résiliation", "Notice of termination"),
        ["originals"] = Say("Nombre d’originaux", "Number of originals"),
        ["meetingsPerYear"] = Say("Réunions du comité par an", "Committee meetings a year"),
        ["reportsPerYear"] = Say("Rapports par an", "Reports a year"),
        ["number"] = Say("Engagement", "Commitment"),
        ["text"] = Say("Nouveau texte", "New words"),
        ["kind"] = Say("Échéance", "Due"),
        ["dueOn"] = Say("Le, ou la première fois le", "On, or first on"),
        ["everyMonths"] = Say("Puis tous les … mois", "Then every … months"),
        ["article"] = "Article",
        ["funder"] = FundingFields.Labels["funder"],
        ["nature"] = FundingFields.Labels["nature"],
        ["base"] = FundingFields.Labels["base"],
        ["rate"] = FundingFields.Labels["rate"],
        ["amount"] = FundingFields.Labels["amount"],
        ["ceiling"] = FundingFields.Labels["ceiling"],
        ["fiscalYears"] = FundingFields.Labels["fiscalYears"],
        ["isPerYear"] = Say("Le montant est dû", "The amount is due"),
        ["slug"] = Say("Identifiant", "Identifier"),
        ["name"] = Say("Nom de l’organisation", "Name of the organisation"),
    };

    public static string Title(int number, string title) => $"{Say("Avenant n° ", "Amendment no. ")}{number}{Colon}{title}";

    /// <summary>When one that all have signed takes effect, and who goes or comes with it.</summary>
    public static string Coming(Amendment amendment, Agreement agreement)
    {
        string?[] said =
        [
            amendment.Summary.EffectiveFrom is { } day ? Say($"prend effet le {HubClock.Day(day)}", $"takes effect on {HubClock.Day(day)}") : null,
            amendment.Changes.Leave is { Count: > 0 } leave ? $"{Noun(leave.Count, "quitte", "quittent", "leaves", "leave")} {Say("alors la convention :", "the agreement then:")} {string.Join(", ", leave.Select(agreement.NameOf))}" : null,
            amendment.Changes.Join is { Count: > 0 } join ? $"{Noun(join.Count, "y entre", "y entrent", "joins", "join")}{Colon}{string.Join(", ", join.Select(one => one.Name))}" : null,
        ];
        return $"{string.Join(Semicolon, said.OfType<string>())}.";
    }

    /// <summary>Why nobody gave it up, and yet it came to nothing; null for the words of somebody.</summary>
    public static string? Ending(string reason) => reason switch
    {
        "amendment.effective-before-signature" => Say("Une partie qui ne l’avait pas signé était encore là le jour où il devait prendre effet.", "A party that had not signed it was still there on the day on which it was to take effect."),
        "amendment.effective-after-the-end" or "agreement.ended" => Say("La convention a pris fin avant le jour où il devait prendre effet.", "The agreement ended before the day on which it was to take effect."),
        "agreement.not-a-party" => Say("Une organisation qu’il nomme n’était plus partie à la convention le jour où il devait prendre effet.", "An organisation that it names was no party any more on the day on which it was to take effect."),
        _ => Components.Forms.AmendmentRules.InWords(reason),
    };

    /// <summary>From one that is written to one that came to nothing.</summary>
    public static IReadOnlyList<Choice> States => [.. InOrder.Select(state => new Choice(state, State(state)))];

    public static string State(string state) => state switch
    {
        "draft" => Say("Brouillon", "Draft"),
        "proposed" => Say("Proposé à la signature", "Proposed for signature"),
        "signed" => Say("Signé par toutes les parties", "Signed by all parties"),
        "inEffect" => Say("En vigueur", "In effect"),
        "refused" => Say("Refusé", "Refused"),
        "withdrawn" => Say("Retiré", "Withdrawn"),
        "lapsed" => Say("Sans objet", "Lapsed"),
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        "inEffect" => "good",
        "proposed" or "signed" => "info",
        "refused" => "bad",
        _ => "quiet",
    };

    public static string? Done(string? done) => done switch
    {
        "created" => Say("L’avenant est enregistré en brouillon : relisez ce qu’il change, puis proposez-le.", "The amendment is saved as a draft: check what it changes, then propose it."),
        "rewritten" => Say("Le brouillon est enregistré.", "The draft is saved."),
        "propose" => Say("L’avenant est proposé à la signature des parties.", "The amendment is put up for the parties’ signature."),
        "sign" => Say("La signature est enregistrée.", "The signature is recorded."),
        "unsign" => Say("La signature est retirée : elle est de nouveau attendue.", "The signature is withdrawn: it is awaited again."),
        "refuse" => Say("Le refus est enregistré.", "The refusal is recorded."),
        "withdraw" => Say("L’avenant est retiré.", "The amendment is withdrawn."),
        "renew" => Say("La reconduction est enregistrée.", "The renewal is recorded."),
        _ => null,
    };
}
