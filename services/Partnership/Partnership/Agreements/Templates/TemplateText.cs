using System.Globalization;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Parties;

namespace SkillsHub.Partnership.Agreements.Templates;

/// <summary>
/// The agreement in our own words, in the order of the usual ones. A wording that the import does not read as it is meant is changed here,
/// never there.
/// </summary>
internal static class TemplateText
{
    private const string Blank = "........";

    // Within these words a reader of the text sees what is left to fill in by hand.
    private const string LongBlank = "........................";

    public static WrittenText Write(AgreementTemplate template)
    {
        var text = new WrittenText();
        var names = template.Parties!.Select(party => PartyNames.Within(party!.Name!)).ToList();
        text.Add(template.Title!, "title").Paragraph("Entre :", "parties");
        foreach (var (index, party) in template.Parties!.Index())
            Party(text, party!, $"parties[{index}]");
        text.Paragraph("Il est convenu ce qui suit.", "parties")
            .Paragraph("Article 1 – Objet", "operator")
            .Paragraph($"La présente convention crée une Maison des compétences et fixe ce que chaque partie lui apporte. Son exploitation est assurée par {names[template.Operator!.Value - 1]}.", "operator");
        Commitments(text, template, names);
        Committee(text, template, names);
        text.Paragraph("Article 4 – Rapport annuel", "report.by")
            .Paragraph($"{Sentence(names[template.Report!.By!.Value - 1])} {Plural(names[template.Report.By.Value - 1], "remet", "remettent")} aux autres parties, chaque année, un rapport d'activité au plus tard le {DayOf(template.Report)} de l'année suivante.", "report.by")
            .Paragraph("Article 5 – Noms et logos", "title")
            .Paragraph("Aucune partie n'utilise le nom ou le logo d'une autre sans son autorisation écrite.", "title");
        Terms(text, template);
        Signatures(text, template, names);
        return text;
    }

    /// <summary>What a line of funding promises, after « s'engage à ».</summary>
    public static string Promise(TemplateFunding line)
    {
        var nature = line.Nature == GrantNature.Investment ? "d'investissement" : "de fonctionnement";
        var value = line.Value?.ToString(line.Unit == TemplateFundingUnit.Percent ? "0.##" : "#,0.##", French) ?? Blank;
        var sum = line.Unit == TemplateFundingUnit.Percent ? $"{value} % des dépenses {nature}" : $"{value} € par an";
        var years = (line.FirstYear, line.LastYear) switch
        {
            ({ } first, { } last) when last > first => $" pour les exercices {first} à {last}",
            ({ } first, _) => $" pour l'exercice {first}",
            _ => "",
        };
        return $"verser une subvention {nature} de {sum}{years}";
    }

    /// <summary>As a sentence begins with it.</summary>
    public static string Sentence(string words) => char.ToUpper(words[0], FrenchDays) + words[1..];

    // No narrow no-break spaces: every editor shows a plain one.
    private static NumberFormatInfo French { get; } = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = " " };

    private static CultureInfo FrenchDays { get; } = CultureInfo.GetCultureInfo("fr-FR");

    private static void Party(WrittenText text, TemplateParty party, string field)
    {
        text.Paragraph(Sentence(party.Name!), $"{field}.name")
            .Add($"Adresse : {party.Address ?? Blank}", $"{field}.address")
            .Add($"Représenté(e) par : {party.Representative ?? party.Function ?? Blank}", party.Representative is null && party.Function is not null ? $"{field}.function" : $"{field}.representative");
        if (party is { Representative: not null, Function: { } function })
            text.Add($"Fonction : {function}", $"{field}.function");
    }

    private static void Commitments(WrittenText text, AgreementTemplate template, List<string> names)
    {
        text.Paragraph("Article 2 – Engagements", "parties");
        foreach (var (index, party) in template.Parties!.Index())
        {
            var field = $"parties[{index}].commitments";
            List<(string Text, string Field)> promises =
            [
                .. (party!.Commitments ?? []).Select((promise, at) => (promise!, $"{field}[{at}]")),
                .. (template.Funding ?? []).Select((line, at) => (Line: line!, Field: $"funding[{at}].value")).Where(one => one.Line.Party == index + 1).Select(one => (Promise(one.Line), one.Field)),
            ];
            text.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Article 2.{index + 1} – Engagements {PartyNames.Of(party.Name!)}"), $"parties[{index}].name");
            if (promises.Count == 0)
                text.Paragraph("À définir.", field);
            else
                text.Paragraph($"{Sentence(names[index])} {Plural(names[index], "s'engage", "s'engagent")} à :", $"parties[{index}].name").List(promises);
        }
    }

    private static void Committee(WrittenText text, AgreementTemplate template, List<string> names)
    {
        text.Paragraph("Article 3 – Comité de pilotage", "parties").Paragraph("Un comité de pilotage est constitué de :", "parties")
            .List([.. template.Parties!.Select((party, index) => ($"{Count(party!.Seats ?? 1, "représentant", "représentants")} {PartyNames.Of(names[index])}", $"parties[{index}].seats"))]);
        if (template.Advisers is { Count: > 0 } advisers)
            text.Paragraph("Siègent à titre consultatif, sans voix délibérative :", "advisers").List([.. advisers.Select((name, index) => (name!, $"advisers[{index}]"))]);
        text.Paragraph($"Le comité de pilotage se réunit au moins {Count(template.MeetingsPerYear!.Value, "fois", "fois")} par an. Il suit l'exécution de la convention.", "meetingsPerYear");
    }

    private static void Terms(WrittenText text, AgreementTemplate template) => text
        .Paragraph("Article 6 – Durée et reconduction", "duration")
        .Paragraph($"La convention est conclue pour une durée de {Length(template.Duration!)}. Elle prend effet à compter {(template.StartDate is { } day ? $"du {Day(day)} {day.Year}" : "de la dernière signature")}.", "duration")
        .Paragraph(Renewal(template.Renewal!), "renewal.kind")
        .Paragraph("Article 7 – Modification", "title")
        .Paragraph("La convention est modifiée par avenant signé par toutes les parties.", "title")
        .Paragraph("Article 8 – Résiliation", "terminationNotice")
        .Paragraph($"Chaque partie peut résilier la convention par lettre recommandée avec avis de réception, avec un préavis de {Length(template.TerminationNotice!)}.", "terminationNotice")
        .Paragraph("Article 9 – Litiges", "court")
        .Paragraph($"Les parties recherchent d'abord un règlement amiable de tout litige. À défaut, le litige est porté devant le {template.Court}.", "court");

    private static string Renewal(TemplateRenewal renewal)
    {
        var length = renewal.Duration is { } own ? $"pour une durée de {Length(own)}" : "pour la même durée";
        return renewal.Kind switch
        {
            RenewalKind.Express => $"Elle peut être reconduite expressément {length}, sur demande que chaque partie adresse à toutes les autres parties par lettre recommandée avec avis de réception, {Length(renewal.Notice!)} avant son terme.",
            RenewalKind.Tacit => $"Elle est reconduite tacitement {length}, sauf si une partie s'y oppose par lettre recommandée avec avis de réception adressée à toutes les autres parties {Length(renewal.Notice!)} avant son terme.",
            _ => "Elle ne peut pas être reconduite.",
        };
    }

    private static void Signatures(WrittenText text, AgreementTemplate template, List<string> names)
    {
        var originals = template.Originals is { } count ? $"en {count} exemplaires originaux" : "en autant d'exemplaires originaux que de parties";
        text.Paragraph($"Fait à {LongBlank}, le {LongBlank}, {originals}.", "originals");
        foreach (var (index, name) in names.Index())
            text.Paragraph($"Pour {name}", $"parties[{index}].name");
    }

    private static string DayOf(TemplateReport report) => Day(new DateOnly(2001, report.Month!.Value, report.Day!.Value));

    private static string Day(DateOnly day) => $"{(day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture))} {day.ToString("MMMM", FrenchDays)}";

    private static string Length(Period period) => period.Unit switch
    {
        PeriodUnit.Days => Count(period.Count, "jour", "jours"),
        PeriodUnit.Weeks => Count(period.Count, "semaine", "semaines"),
        PeriodUnit.Months => Count(period.Count, "mois", "mois"),
        _ => Count(period.Count, "an", "ans"),
    };

    private static string Count(int count, string one, string more) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : more)}");

    private static string Plural(string name, string one, string more) => name.StartsWith("les ", StringComparison.Ordinal) ? more : one;
}
