using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules on a form that an agreement is written from, in words; null for one that is not known here.</summary>
internal static class TemplateRules
{
    public static string? InWords(string? code) => code switch
    {
        "template.same-name" => Say("Une autre partie porte déjà ce nom.", "Another party has this name already."),
        "template.no-such-party" => Say("Choisissez une des parties ci-dessus.", "Choose one of the parties above."),
        "template.originals" => Say("Chaque partie reçoit un original : donnez leur nombre, ou rien.", "Each party gets an original: give their number, or nothing."),
        "template.in-kind" => Say("Un apport en nature s’écrit parmi les engagements.", "What is given in kind stands among the commitments."),
        "template.over-the-base" => Say("Avec les lignes au-dessus, les parts de cette nature dépassent 100 % une même année.", "With the lines above, the shares of this nature go beyond 100% in one year."),
        "template.length" => Say("Une durée est d’au moins 1, et de 99 ans au plus.", "A length is at least 1, and 99 years at most."),
        "template.notice-too-long" => Say("Un préavis est plus court que la convention.", "A notice is shorter than the agreement."),
        "template.not-renewed" => Say("Une convention sans reconduction n’en a ni le préavis ni la durée.", "An agreement that is not renewed has neither notice nor length of it."),
        "template.read-otherwise" => Say(
            "Ces mots se liraient autrement que ce champ ne le demande : dites-le plus simplement, ou dans le champ qui convient.",
            "These words would be read as something else than this field asks for: say it more simply, or in the field that is for it."),
        _ => null,
    };
}
