using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules on what people say of a text, in words; null for one that is not known here.</summary>
internal static class ReadingRules
{
    public static string? InWords(string? code) => code switch
    {
        "reading.no-such-line" => Say("Le texte n’a pas cette ligne, ou la dernière précède la première.", "The text has no such line, or the last comes before the first."),
        "reading.blank-lines" => Say("Ces lignes sont vides : donnez celles qui le disent.", "These lines are empty: give those that say so."),
        "reading.too-few-parties" => Say("Une convention a au moins deux parties.", "An agreement has two parties at least."),
        "reading.name-without-letters" => Say("Ce nom n’a ni lettre ni chiffre.", "This name has neither letters nor digits."),
        "reading.same-party" => Say("Une autre partie de la liste porte déjà ce nom, sur les mêmes lignes.", "Another party of the list has this name already, on the same lines."),
        "reading.same-member" => Say("Cette partie siège déjà sous ce nom.", "This party sits already under this name."),
        "reading.unknown-organisation" => Say("La maison ne connaît pas cette organisation : choisissez-en une de la liste.", "The hub does not know this organisation: choose one from the list."),
        "reading.same-organisation" => Say("Une autre partie de la liste est déjà cette organisation.", "Another party of the list is this organisation already."),
        "reading.siret" => Say("Un SIRET a 14 chiffres, et celui-ci est faux : vérifiez-le.", "A SIRET has 14 digits, and this one is wrong: check it."),
        "reading.start" => Say("Un premier jour ne se donne que pour une date fixe.", "A first day is given for a fixed date only."),
        "reading.same-duration" => Say("Donnez une durée, ou cochez « pour la même durée », pas les deux.", "Give a length, or tick “for the same length”, not both."),
        "reading.absent" => Say("Ce que le texte ne dit pas n’a ni valeur ni lignes.", "What the text does not say has neither values nor lines."),
        "open-point.read-by-rules" => Say("Ce point est lu dans le texte : il se résout, il ne se retire pas.", "This point is read in the text: it is settled, not taken back."),
        "finding.too-many" => Say("Le registre a déjà 200 constats relevés en cours de convention.", "The register has 200 findings already that were noted since the agreement is in force."),
        "finding.no-such-article" => Say("Le texte n’a pas cet article.", "The text has no such article."),
        "finding.not-found" => Say("Ce constat n’est pas, ou plus, parmi ceux que des personnes ont ajoutés.", "This finding is not, or no longer, among those that people added."),
        _ => null,
    };
}
