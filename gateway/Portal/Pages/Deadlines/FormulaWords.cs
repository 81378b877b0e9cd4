using System.Globalization;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Deadlines;

/// <summary>How a day was computed, in words.</summary>
internal static class FormulaWords
{
    public static string Formula(DeadlineFormula formula) => formula.Code switch
    {
        "fixed-end" => Say("Le dernier jour que nomme le texte.", formula.Words),
        "start-plus-duration" => Say("Le jour de la dernière année, ou du dernier mois, qui porte le numéro du premier jour ; à défaut, le dernier de ce mois.", formula.Words),
        "first-day-plus-duration" => Say("La veille du jour qui porte, autant d’années ou de mois plus tard, le numéro du premier jour.", formula.Words),
        "renewed-end" => Say("La première durée, puis celle de chaque reconduction, comptées du début en une fois.", formula.Words),
        "end-minus-notice" => Say("La fin de la convention, moins le préavis, compté à rebours.", formula.Words),
        "terminated-end" => Say("Le dernier jour du préavis, avant l’échéance, d’une résiliation qui ne laisse pas deux parties.", formula.Words),
        "received-by-all-before-end" => Say("Le dernier jour à partir duquel le préavis, une fois la lettre reçue par toutes les autres parties, s’achève avant la fin.", formula.Words),
        "last-notified-plus-notice" => Say("Le jour où la dernière des autres parties est prévenue, puis le préavis, jusqu’à son dernier jour inclus ; jamais après la fin.", formula.Words),
        "year-in-equal-parts" => Say("Chaque année de la convention en autant de parts égales que de réunions : une avant la fin de chaque part.", formula.Words),
        "day-of-each-year" => Say("Le jour que nomme le texte, une fois clos chaque exercice de la convention, ou à son dernier jour ; à défaut d’exercices connus, chaque année civile.", formula.Words),
        "day-after-each-year" => Say("Le jour que nomme le texte, une fois clos chaque exercice de la convention ; à défaut d’exercices connus, chaque année civile.", formula.Words),
        "first-day-of-year" => Say("Le premier jour de l’année 1, et autant d’années plus tard que le texte en compte, moins une.", formula.Words),
        "last-day-of-fiscal-year" => Say("Le premier jour du premier exercice, et autant d’années plus tard : la veille.", formula.Words),
        "last-day-of-use" => Say("Le dernier jour pour lequel tous ceux qui doivent donner leur accord l’ont donné.", formula.Words),
        "expected-day" => Say("Le jour auquel l’appel de fonds dit que l’argent est attendu.", formula.Words),
        "said-day" => Say("Le jour dit pour cet engagement.", formula.Words),
        "every-so-many-months" => Say("Le premier jour dit pour cet engagement, puis autant de mois plus tard à chaque fois.", formula.Words),
        "last-day-of-agreement" => Say("Il dure autant que la convention : son dernier jour, tant que rien ne montre qu’il est tenu.", formula.Words),
        _ => formula.Words,
    };

    public static string Input(string name) => name switch
    {
        "term.start" => Say("Début", "Start"),
        "amendment" => Say("Selon l’avenant n°", "By amendment no."),
        "term.end" or "term.end-date" => Say("Fin", "End"),
        "term.duration" => Say("Durée", "Length"),
        "term.origin" => Say("Les années se comptent du", "Years count from"),
        "renewal.times" => Say("Reconductions", "Renewals"),
        "renewal.duration" => Say("Durée d’une reconduction", "Length of a renewal"),
        "renewal.notice" or "termination.notice" => Say("Préavis", "Notice"),
        "termination.force-majeure-notice" => Say("Préavis réduit pour force majeure", "Shorter notice for force majeure"),
        "termination.force-majeure-from" => Say("Pour les lettres envoyées à partir du", "For letters sent from"),
        "termination.force-majeure-until" => Say("Et avant le", "And before"),
        "renewal.letter" => Say("Forme", "Form"),
        "termination.ends" => Say("Met fin", "Ends"),
        "termination.by" => Say("Résilie", "Terminates"),
        "termination.last-notified" => Say("Dernière partie prévenue le", "Last party told on"),
        "termination.letters" => Say("les lettres à toutes les autres parties", "the letters to all other parties"),
        "termination.receipts" => Say("les avis de réception", "the receipts"),
        "letter.number" => Say("Numéro de la lettre", "Number of the letter"),
        "letter.sent" => Say("Envoyée le", "Sent on"),
        "letter.received" => Say("Reçue le", "Received on"),
        "committee.name" => Say("Comité", "Committee"),
        "committee.frequency" => Say("Réunions par an", "Meetings a year"),
        "report.day" => Say("Jour de l’année", "Day of the year"),
        "report.frequency" => Say("Rapports par an", "Reports a year"),
        "year.origin" => Say("Premier jour de l’année 1", "First day of year 1"),
        "rent.year" => Say("À partir de l’année", "From year"),
        "fiscal-year.origin" => Say("Premier jour du premier exercice", "First day of the first fiscal year"),
        "grant.years" => Say("Exercices", "Fiscal years"),
        "grant.by" => Say("Financeur", "Funder"),
        "grant.rate" => Say("Taux", "Rate"),
        "grant.amount" => Say("Montant", "Amount"),
        "grant.number" => Say("Subvention n°", "Grant no."),
        "call.number" => Say("Appel de fonds", "Call"),
        "call.day" => Say("Appelé le", "Called on"),
        "call.amount" => Say("Montant appelé", "Amount called"),
        "call.paid" => Say("Versé", "Paid"),
        "permission.number" => Say("Demande n°", "Request no."),
        "permission.action" => Say("Action", "Action"),
        "permission.party" => Say("Accordé par", "Granted by"),
        "permission.asker" => Say("Demandé par", "Asked by"),
        "permission.firstDay" => Say("Premier jour d’usage", "First day of use"),
        "commitment.number" => Say("Engagement n°", "Commitment no."),
        "commitment.text" => Say("Ce qui est promis", "What is promised"),
        "commitment.owner" => Say("Qui s’en charge", "Who sees to it"),
        "commitment.first-day" => Say("Premier jour", "First day"),
        "commitment.every" => Say("Intervalle", "Interval"),
        "term.such-a-year" => Say("une telle année dans la durée de la convention", "such a year within the term"),
        _ => name,
    };

    public static string Value(DeadlineInput input, Agreement agreement) => input.Name switch
    {
        "termination.by" or "grant.by" or "permission.party" or "permission.asker" => agreement.NameOf(input.Value),
        "termination.ends" => input.Value == "party" ? Say("à la participation de cette partie seule", "the part of this party alone") : Say("à toute la convention", "the whole agreement"),
        "renewal.letter" when AgreementWords.Letter(input.Value) is { Length: > 0 } letter => letter,
        "grant.rate" when Number(input.Value) is { } rate => AgreementWords.Rate(rate),
        "grant.amount" or "call.amount" or "call.paid" when Number(input.Value) is { } amount => AgreementWords.Amount(amount),
        "report.day" when DateOnly.TryParseExact($"2024{input.Value[1..]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => HubClock.DayOfYear(day),
        _ when DateOnly.TryParseExact(input.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => HubClock.Day(day),
        _ when input.Value.Split(' ') is [var count, "days" or "weeks" or "months" or "years"] && int.TryParse(count, CultureInfo.InvariantCulture, out var number) => Length(number, input.Value.Split(' ')[1]),
        _ => input.Value,
    };

    public static string Length(int count, string unit) => unit switch
    {
        "days" => Count(count, "jour", "jours", "day", "days"),
        "weeks" => Count(count, "semaine", "semaines", "week", "weeks"),
        "months" => Count(count, "mois", "mois", "month", "months"),
        _ => Count(count, "an", "ans", "year", "years"),
    };

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
