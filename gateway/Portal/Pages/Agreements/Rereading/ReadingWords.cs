using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Agreements.Rereading;

/// <summary>The words of the forms that correct a reading.</summary>
internal static class ReadingWords
{
    private static readonly string[] KindCodes =
        ["state", "region", "department", "intercommunality", "municipality", "educationAuthority", "publicBank", "publicInstitution", "higherEducation", "chamber", "association", "company"];

    private static readonly string[] PointCodes = ["undefined", "blankText", "blankRate", "blankAmount", "blankDate", "blankInHeading", "missingAnnex", "suppliedDocument", "missingRepresentative", "missingAddress"];

    private static readonly string[] Periods = ["term.duration", "renewal.notice", "renewal.duration", "termination.notice"];

    private static readonly string[] Clauses = ["term", "renewal", "termination", "originals"];

    public static string Unit => Say("Unité", "Unit");

    public static string FirstLine => Say("Première ligne", "First line");

    public static string LastLine => Say("Dernière ligne", "Last line");

    public static string Absent => Say("Le texte n’en dit rien", "The text says nothing of it");

    public static IReadOnlyList<Choice> Units =>
        [new("years", Say("ans", "years")), new("months", Say("mois", "months")), new("weeks", Say("semaines", "weeks")), new("days", Say("jours", "days"))];

    public static IReadOnlyList<Choice> Starts =>
        [new("lastSignature", Say("à la dernière signature", "the last signature")), new("fixedDate", Say("à une date fixe", "a fixed date")), new("notification", Say("à la notification", "the notification"))];

    public static IReadOnlyList<Choice> Renewals =>
        [new("express", Say("expresse", "express")), new("tacit", Say("tacite", "tacit")), new("excluded", Say("exclue", "excluded"))];

    public static IReadOnlyList<Choice> Letters => [Letter("registeredWithReceipt"), Letter("registered"), Letter("written")];

    public static IReadOnlyList<Choice> PartyKinds => [.. KindCodes.Select(code => new Choice(code, PartyKind(code)))];

    public static IReadOnlyList<Choice> PointKinds => [.. PointCodes.Select(code => new Choice(code, AgreementWords.PointKind(code)))];

    public static IReadOnlyList<(string Name, string Label)> PartyFields =>
    [
        ("name", Say("Nom, tel qu’écrit", "Name, as written")), ("firstLine", FirstLine), ("lastLine", LastLine), ("alias", Say("Nom court", "Short name")), ("address", Say("Adresse", "Address")),
        ("representative.honorific", Say("Civilité du représentant", "Representative’s title")), ("representative.name", Say("Nom du représentant", "Representative’s name")),
        ("representative.function", Say("Fonction du représentant", "Representative’s function")), ("organisation", Say("Organisation connue de la maison", "Organisation that the hub knows")), ("siret", "SIRET"), ("kind", Say("Sorte d’organisme", "Kind of body")),
        ("description", Say("Description juridique", "Legal description")), ("otherAliases", Say("Autres noms courts", "Other short names")),
    ];

    public static IReadOnlyDictionary<string, string> TermFields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title.text"] = Say("Titre", "Title"),
        ["term.start"] = Say("Commence", "Begins on"),
        ["term.startDate"] = Say("Premier jour", "First day"),
        ["term.duration.count"] = Say("Durée", "Length"),
        ["term.duration"] = Say("Durée", "Length"),
        ["term.endDate"] = Say("Dernier jour", "Last day"),
        ["renewal.kind"] = Say("Reconduction", "Renewal"),
        ["renewal.notice.count"] = Say("Délai avant le terme", "Time before the end"),
        ["renewal.letter"] = Say("Forme de la lettre", "Form of the letter"),
        ["renewal.betweenEachPair"] = Say("De chaque partie à chaque autre", "From each party to each other"),
        ["renewal.duration.count"] = Say("Durée de la reconduction", "Length of the renewal"),
        ["renewal.duration"] = Say("Durée de la reconduction", "Length of the renewal"),
        ["renewal.isForSameDuration"] = Say("Pour la même durée", "For the same length"),
        ["renewal.maximumTimes"] = Say("Nombre de fois au plus", "How often at most"),
        ["termination.notice.count"] = Say("Préavis", "Notice"),
        ["termination.letter"] = Say("Forme du préavis", "Form of the notice"),
        ["termination.shorterForForceMajeure"] = Say("Plus court d’un commun accord en cas de force majeure", "Shorter by agreement in force majeure"),
        ["originals.count"] = Say("Nombre d’originaux", "Number of originals"),
        ["originals.onePerParty"] = Say("Un par partie", "One for each party"),
    };

    /// <summary>With what a summary of errors calls the lines of each part.</summary>
    public static IReadOnlyDictionary<string, string> TermLabels => new[] { ("title", Say("Titre", "Title")), ("term", Say("Durée", "Term")), ("renewal", Say("Reconduction", "Renewal")), ("termination", Say("Résiliation", "Termination")), ("originals", Say("Originaux", "Originals")) }
        .SelectMany(part => new[] { (part.Item1, part.Item2), ($"{part.Item1}.firstLine", $"{part.Item2}, {FirstLine}"), ($"{part.Item1}.lastLine", $"{part.Item2}, {LastLine}") })
        .Concat(TermFields.Select(known => (known.Key, known.Value)))
        .ToDictionary(label => label.Item1, label => label.Item2, StringComparer.Ordinal);

    /// <summary>All that the form of the terms sends: with units, and with what the text says nothing of.</summary>
    public static IReadOnlyDictionary<string, string> SentTerms(FormValues values)
    {
        var labels = new Dictionary<string, string>(TermLabels, StringComparer.Ordinal);
        // The list of units always has one chosen: without a figure it says nothing.
        foreach (var period in Periods.Where(period => (values.Saved.GetValueOrDefault($"{period}.count") ?? values.Input[$"{period}.count"]) is not null))
            labels[$"{period}.unit"] = $"{TermFields[$"{period}.count"]}, {Unit}";
        foreach (var clause in Clauses)
            labels[$"{clause}.isAbsent"] = $"{TermLabels[clause]}, {Absent}";
        return labels;
    }

    /// <summary>What a person reads for a value that one of the forms sends.</summary>
    public static string InWords(string name, string value) => ChoicesOf(name).FirstOrDefault(choice => choice.Value == value)?.Text ?? HubClock.Day(value);

    private static IReadOnlyList<Choice> ChoicesOf(string name) => name[(name.LastIndexOf('.') + 1)..] switch
    {
        "unit" => Units,
        "start" => Starts,
        "letter" => Letters,
        "kind" => name.StartsWith("renewal.", StringComparison.Ordinal) ? Renewals : PartyKinds,
        _ => [],
    };

    public static string PartyKind(string code) => code switch
    {
        "state" => Say("État", "State"),
        "region" => Say("Région", "Region"),
        "department" => Say("Département", "Department"),
        "intercommunality" => Say("Intercommunalité", "Group of municipalities"),
        "municipality" => Say("Commune", "Municipality"),
        "educationAuthority" => Say("Rectorat", "Education authority"),
        "publicBank" => Say("Banque publique", "Public bank"),
        "publicInstitution" => Say("Établissement public", "Public institution"),
        "higherEducation" => Say("Enseignement supérieur", "Higher education"),
        "chamber" => Say("Chambre consulaire", "Chamber"),
        "association" => "Association",
        "company" => Say("Entreprise", "Company"),
        _ => code,
    };

    private static Choice Letter(string code) => new(code, AgreementWords.Letter(code));
}
