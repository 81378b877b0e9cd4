using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules of annual reports, in words; null for another.</summary>
internal static class ReportRules
{
    public static string? InWords(string? code) => code switch
    {
        "report.year-not-dated" => Say("Personne n’a dit d’où se comptent les exercices : dites-le d’abord, ou nommez une année civile.", "Nobody has said from when fiscal years count: say it first, or name a calendar year."),
        "report.no-such-year" => Say("Aucun jour de cet exercice n’est encore venu dans la durée de la convention.", "No day of this year has come yet within the agreement’s term."),
        "report.not-opened" => Say("Personne n’a encore ouvert ce rapport.", "Nobody has opened this report yet."),
        "report.opened" => Say("Ce rapport est déjà ouvert.", "This report is open already."),
        "report.edition-not-found" => Say("Ce rapport n’a pas cette édition.", "This report has no such edition."),
        "report.year-runs" => Say("L’exercice n’est pas fini : dites pourquoi son rapport est transmis avant.", "The year is not over: say why its report is transmitted before."),
        "report.transmitted" => Say("Une édition est déjà transmise et reste telle quelle : dites ce qu’une autre corrige.", "An edition was transmitted already and stays as it is: say what another corrects."),
        "report.nothing-to-correct" => Say("Rien n’a encore été transmis qui puisse être corrigé.", "Nothing was transmitted yet that could be corrected."),
        "report.transmitted-outside" => Say("Un rapport se transmet entre le début de l’exercice et aujourd’hui.", "A report is transmitted between the beginning of the year and today."),
        "report.journal-being-read" => Say("Le journal n’est pas encore lu jusqu’au bout : réessayez dans un instant.", "The journal is not read to its end yet: try again in a moment."),
        "report.place-not-read" => Say("Le journal n’est pas encore lu jusque-là.", "The journal is not read up to there yet."),
        _ => null,
    };
}
