using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules of amendments and renewals, in words; null for another.</summary>
internal static class AmendmentRules
{
    public static string? InWords(string? code) => code switch
    {
        "amendment.not-found" => Say("Cet avenant n’existe pas.", "There is no such amendment."),
        "amendment.exists" => Say("Un autre avenant porte déjà cet identifiant.", "Another amendment has this id already."),
        "amendment.number-taken" => Say("Un autre avenant a été rédigé au même moment : envoyez de nouveau.", "Another amendment was drafted at the same moment: send again."),
        "amendment.not-asked-for" => Say("Le comité n’a pas pris cette décision, elle ne demande pas d’avenant, ou une autre la remplace.", "The committee took no such decision, it asks for no amendment, or another replaces it."),
        "amendment.not-a-draft" => Say("Cet avenant n’est plus un brouillon : il ne se modifie plus.", "This amendment is no longer a draft: it cannot be changed."),
        "amendment.not-proposed" => Say("Cet avenant n’attend pas de signature.", "This amendment awaits no signature."),
        "amendment.not-withdrawable" => Say("Toutes les parties l’ont signé, ou il est déjà clos : il ne se retire plus.", "All parties signed it, or it is closed already: it cannot be withdrawn."),
        "amendment.signed-before-the-agreement" => Say("La convention n’était pas encore en vigueur à cette date.", "The agreement was not in force on this day."),
        "amendment.effective-before-signature" => Say("L’avenant prendrait effet avant cette signature : retirez-le, et proposez une autre date.", "The amendment would take effect before this signature: withdraw it, and propose another day."),
        "amendment.effective-after-the-end" => Say("La convention est finie à cette date.", "The agreement is over on this day."),
        "amendment.effective-before-the-agreement" => Say("La convention n’est pas encore en vigueur à cette date.", "The agreement is not in force yet on this day."),
        "amendment.overlaps" => Say("Un autre avenant en cours change le même terme : attendez qu’il prenne effet, ou retirez-le.", "Another amendment on its way changes the same term: wait until it is in effect, or withdraw it."),
        "amendment.joining-crosses" => Say("Un autre avenant attend des signatures : une partie qui arrive ne croise pas ce qui est déjà proposé. Attendez, ou retirez-le.", "Another amendment awaits signatures: a party that joins does not cross what is proposed already. Wait, or withdraw it."),
        "amendment.changes-nothing" => Say("Cela ne change rien : c’est ce qui est déjà en vigueur.", "This changes nothing: it is what is in force already."),
        "amendment.changed-twice" => Say("Ce terme est changé deux fois : une suffit.", "This term is changed twice: once is enough."),
        "amendment.no-such-article" => Say("La convention n’a pas cet article.", "The agreement has no such article."),
        "amendment.no-such-finding" => Say("La convention n’a pas ce constat.", "The agreement has no such finding."),
        "amendment.finding-closed" => Say("Ce constat est déjà réglé.", "This finding is settled already."),
        "amendment.no-such-commitment" => Say("Cet engagement n’est pas en vigueur à cette date.", "This commitment is not in force on this day."),
        "amendment.no-plan" => Say("La convention n’a pas encore de plan de financement.", "The agreement has no funding plan yet."),
        "amendment.no-such-line" => Say("Cette ligne de financement n’est pas en vigueur à cette date ; ce que l’équipe a ajouté au plan s’y change directement.", "This funding line is not in force on this day; what the team added to the plan is changed there."),
        "amendment.no-such-base" => Say("Le plan n’a pas cette base.", "The plan has no such base."),
        "amendment.years-passed" => Say("Des exercices de cette ligne sont finis à cette date : gardez-la telle quelle pour eux, et ajoutez une ligne pour les autres.", "Some fiscal years of this line are over on this day: keep it as it is for them, and add a line for the others."),
        "amendment.funder-left" => Say("Ce financeur a quitté la convention : sa ligne reste telle quelle pour moins d’exercices, prend fin, ou passe à une autre partie.", "This funder has left the agreement: its line stays as it is for fewer fiscal years, ends, or passes to another party."),
        "amendment.exceeds-base" => Say("Les parts dépasseraient leur base.", "The shares would be more than their base."),
        "amendment.funding" => Say("Cette ligne ne tient pas : un taux ou un montant, jamais les deux ; un apport en nature n’a ni taux ni montant ; un montant par exercice veut des exercices.", "This line does not hold: a rate or an amount, never both; what is in kind has neither; an amount a year needs its years."),
        "amendment.no-such-clause" => Say("Le texte n’a pas cette clause : remplacez plutôt un article.", "The text has no such clause: replace an article instead."),
        "amendment.out-of-range" => Say("Cette valeur est hors limites.", "This value is out of range."),
        "amendment.ends-too-early" => Say("La convention finirait avant que l’avenant prenne effet.", "The agreement would end before the amendment takes effect."),
        "amendment.party-already" => Say("Cette organisation est déjà partie à la convention.", "This organisation is a party already."),
        "agreement.agreed-before-the-amendment" => Say("Un avenant a fixé le terme depuis cette date : cette reconduction y est comprise.", "An amendment has set the term since that day: this renewal is counted in it."),
        "amendment.left-already" => Say("Cette organisation a quitté la convention, ou va la quitter : elle la rejoint sous un autre identifiant.", "This organisation left the agreement, or is about to: it joins again under another identifier."),
        "amendment.too-few-parties" => Say("Il resterait moins de deux parties.", "Fewer than two parties would be left."),
        "amendment.slug" => Say("L’identifiant s’écrit en minuscules sans accents, chiffres et tirets simples.", "The identifier is written in lower case, digits and single dashes."),
        "amendment.schedule" => Rules.InWords("commitment.schedule"),
        "agreement.ended" => Say("La convention est finie : seul ce qui date d’avant son terme s’enregistre encore, et rien après une résiliation.", "The agreement is over: only what lies within its term can still be recorded, and nothing after a termination."),
        "agreement.not-renewable" => Say("Le texte ne prévoit pas de reconduction expresse : un avenant peut fixer une autre fin.", "The text provides for no express renewal: an amendment can set another end."),
        "agreement.end-unknown" => Say("La fin de la convention ne se calcule pas : rien ne peut être reconduit.", "The end of the agreement cannot be computed: nothing can be renewed."),
        "agreement.renewed-too-often" => Say("Le texte ne permet pas de la reconduire encore : un avenant peut fixer une autre fin.", "The text does not let it be renewed again: an amendment can set another end."),
        "agreement.agreed-before-the-last-renewal" => Say("Cette date ne suit pas la dernière reconduction.", "This day does not come after the last renewal."),
        "agreement.renewed-after-the-end" => Say("La convention était finie à cette date.", "The agreement was over on this day."),
        "agreement.renewal-length-required" => Say("Le texte ne dit pas combien dure une reconduction : donnez la durée convenue.", "The text does not say how long a renewal lasts: give the length agreed on."),
        "agreement.renewal-length-set" => Say("Le texte fixe une autre durée : la changer demande un avenant.", "The text sets another length: to change it takes an amendment."),
        "agreement.renewal-out-of-reach" => Say("La reconduction finirait au-delà du calendrier.", "The renewal would end beyond the calendar."),
        "agreement.renewal-letters-missing" => Say("Des lettres de reconduction manquent, ou sont parties trop tard : la convention ne se reconduit pas ainsi ; un avenant peut fixer une autre fin.", "Letters of renewal are missing, or were sent too late: the agreement cannot be renewed so; an amendment can set another end."),
        "notice.took-effect" => Say("Cette lettre a pris effet : elle ne se retire plus.", "This letter has taken effect: it cannot be taken back."),
        _ => null,
    };
}
