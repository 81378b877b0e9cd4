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
        "report.transmitted-outside" => Say("Un rapport se transmet entre le dernier jour qu’il compte, ou le jour de l’édition précédente, et aujourd’hui.", "A report is transmitted between the last day that it counts, or the day of the edition before, and today."),
        "report.journal-being-read" => Say("Le journal n’est pas encore lu jusqu’au bout : réessayez dans un instant.", "The journal is not read to its end yet: try again in a moment."),
        "report.journal-not-followed" => Say("Cette installation ne lit pas le journal : un rapport ne dirait rien de ce qui a été fait. Demandez à l’exploitation.", "This installation does not read the journal: a report would say nothing of what was done. Ask an operator."),
        "report.journal-away" => Say("Le journal ne répond pas, ou a perdu ce qui en a été lu : un rapport d’aujourd’hui pourrait laisser des faits de côté. Réessayez plus tard, ou demandez à l’exploitation.", "The journal does not answer, or has lost what was read of it: a report of now could leave facts out. Try again later, or ask an operator."),
        "report.not-all-told" => Say("Quelque chose qui vient d’être enregistré n’a pas encore atteint le journal : un rapport d’aujourd’hui le laisserait de côté. Réessayez dans un instant.", "Something that was just recorded has not reached the journal yet: a report of now would leave it out. Try again in a moment."),
        "report.years-transmitted" => Say("Un rapport a été transmis : les exercices se comptent désormais de ce jour, sans quoi il serait celui d’un autre exercice.", "A report was transmitted: fiscal years count from that day for good, or it would be of another year."),
        "report.years-collide" => Say("Avec ce premier exercice, deux rapports ouverts porteraient sur le même exercice.", "With that first fiscal year, two reports that are open would be on the same year."),
        "report.years-undated" => Say("De l’argent est pour des exercices que le texte compte, et personne n’a dit d’où ils se comptent : aucun rapport ne le compterait. Dites-le d’abord.", "There is money for fiscal years that the text counts, and nobody has said from when: no report would count it. Say it first."),
        "report.place-not-read" => Say("Le journal n’est pas encore lu jusque-là.", "The journal is not read up to there yet."),
        _ => null,
    };
}
