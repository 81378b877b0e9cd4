using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Agreements.Templates;

/// <summary>The fields and choices of the form in words.</summary>
internal static class TemplateWords
{
    private const int Months = 12;

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = Say("Titre de la convention", "Title of the agreement"),
        ["parties"] = Say("Parties", "Parties"),
        ["name"] = Say("Nom, avec son article", "Name, with its article"),
        ["address"] = Say("Adresse", "Address"),
        ["representative"] = Say("Représentant", "Representative"),
        ["function"] = Say("Fonction du représentant", "Function of the representative"),
        ["seats"] = Say("Sièges au comité", "Seats on the committee"),
        ["commitments"] = Say("Engagements", "Commitments"),
        ["operator"] = Say("Qui exploite la Maison", "Who runs the hub"),
        ["funding"] = Say("Financements", "Funding"),
        ["party"] = Say("Qui paie", "Who pays"),
        ["nature"] = Say("Nature", "Nature"),
        ["unit"] = Say("Calcul", "Reckoned as"),
        ["value"] = Say("Taux ou montant", "Rate or amount"),
        ["firstYear"] = Say("Premier exercice", "First fiscal year"),
        ["lastYear"] = Say("Dernier exercice", "Last fiscal year"),
        ["meetingsPerYear"] = Say("Réunions du comité par an, au moins", "Committee meetings a year, at least"),
        ["advisers"] = Say("Autres membres, sans voix", "Other members, without a vote"),
        ["report.by"] = Say("Qui remet le rapport annuel", "Who hands in the annual report"),
        ["report.day"] = Say("Au plus tard le", "At the latest on day"),
        ["report.month"] = Say("Mois de l’année suivante", "Month of the following year"),
        ["duration.count"] = Say("Durée", "Length"),
        ["startDate"] = Say("Prend effet le", "Takes effect on"),
        ["renewal.kind"] = Say("Reconduction", "Renewal"),
        ["renewal.notice.count"] = Say("Préavis de reconduction", "Notice of renewal"),
        ["renewal.duration.count"] = Say("Durée de la reconduction", "Length of the renewal"),
        ["terminationNotice.count"] = Say("Préavis de résiliation", "Notice of termination"),
        ["court"] = Say("Tribunal", "Court"),
        ["originals"] = Say("Nombre d’originaux", "Number of originals"),
    };

    public static IReadOnlyList<Choice> Renewals =>
        [new("express", Say("Expresse, sur demande", "Express, when asked for")), new("tacit", Say("Tacite, sauf opposition", "Tacit, unless opposed")), new("excluded", Say("Aucune", "None"))];

    public static IReadOnlyList<Choice> Natures => [new("investment", Say("Investissement", "Investment")), new("operating", Say("Fonctionnement", "Operating"))];

    public static IReadOnlyList<Choice> Units => [new("percent", Say("% des dépenses", "% of the expenses")), new("eurosPerYear", Say("€ par an", "€ a year"))];

    public static IReadOnlyList<Choice> MonthNames => [.. Enumerable.Range(1, Months).Select(month => new Choice($"{month}", System.Globalization.CultureInfo.CurrentCulture.DateTimeFormat.GetMonthName(month)))];

    public static string Party(int index) => $"{Say("Partie", "Party")} {index + 1}";

    public static string Line(int index) => $"{Say("Ligne", "Line")} {index + 1}";

    /// <summary>The parties of the form by their numbers, with what they are called so far.</summary>
    public static IReadOnlyList<Choice> Parties(IReadOnlyList<IReadOnlyDictionary<string, string?>> rows) =>
        [.. rows.Select((row, index) => new Choice($"{index + 1}", row["name"] is { } name ? $"{index + 1}. {name}" : Party(index)))];

    /// <summary>What each field of the form is called, with its row.</summary>
    public static IReadOnlyDictionary<string, string> Labels(int parties, int funding) => Fields
        .Concat(Rows(TemplateForm.Parties, parties, Party, "name", "address", "representative", "function", "seats", "commitments"))
        .Concat(Rows(TemplateForm.Funding, funding, index => $"{Fields["funding"]}, {Line(index)}", "party", "nature", "unit", "value", "firstYear", "lastYear"))
        .ToDictionary(label => label.Key, label => label.Value, StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Rows(FormRows rows, int count, Func<int, string> title, params string[] names) =>
        Enumerable.Range(0, count).SelectMany(row => names.Select(name => KeyValuePair.Create(rows.NameOf(row, name), $"{title(row)}, {Fields[name]}")));
}
