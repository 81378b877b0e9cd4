using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules on deadlines, letters and calendars, in words; null for one that is not known here.</summary>
internal static class DeadlineRules
{
    public static string? InWords(string? code) => code switch
    {
        "count" => Say("Choisissez au moins une partie.", "Choose at least one party."),
        "notice.not-found" => Say("Cette lettre n’est pas enregistrée.", "This letter is not recorded."),
        "notice.exists" => Say("Une autre lettre est déjà enregistrée sous cette fiche : rouvrez la page avant d’en saisir une nouvelle.", "Another letter is recorded from this form already: open the page again before you enter a new one."),
        "notice.number-taken" => Say("Cette partie a déjà une lettre de ce numéro.", "This party has a letter of this number already."),
        "notice.number-missing" => Say("Chaque lettre recommandée a son numéro.", "Each registered letter has its own number."),
        "notice.number-repeated" => Say("Deux lettres recommandées n’ont pas le même numéro.", "Two registered letters do not have the same number."),
        "notice.one-outcome" => Say("Une lettre est reçue, ou revient : donnez l’une des deux dates.", "A letter is received, or comes back: give one of the two days."),
        "notice.proof-kind" => Say("La preuve est un document ou une ressource.", "The proof is a document or a resource."),
        "notice.receipt-proved" => Say("Une preuve est enregistrée pour cette lettre : l’expéditeur la corrige par une autre preuve, ou l’équipe le fait.", "A proof is recorded of this letter: its sender corrects it by another proof, or the staff does."),
        "notice.already-sent" => Say("L’une de ces parties est déjà prévenue : si cette lettre-là est fausse, retirez-la d’abord.", "One of these parties is told already: if that letter is wrong, withdraw it first."),
        "notice.to-itself" => Say("Une partie ne s’écrit pas à elle-même.", "A party does not write to itself."),
        "notice.renewal-not-express" => Say("Cette convention ne se reconduit pas par lettres des parties.", "This agreement is not renewed by letters of the parties."),
        "notice.no-tacit-renewal" => Say("Cette convention ne se reconduit pas tacitement : il n’y a pas à s’y opposer.", "This agreement is not renewed tacitly: there is nothing to oppose."),
        "notice.no-renewal-follows" => Say("Le texte ne permet plus de reconduction : la convention finit avec cette période.", "The text allows no other renewal: the agreement ends with this term."),
        "notice.renewal-begun" => Say("La période qui courait alors est finie et la reconduction a commencé : seul un avenant de toutes y revient.", "The term that ran then is over and its renewal has begun: only an amendment by all undoes it."),
        "notice.overtaken" => Say("Un avenant a changé la durée, la fin ou la reconduction à partir d’un jour plus tardif : une lettre d’avant n’y reconduit rien et ne s’y oppose pas.", "An amendment has changed the term or its renewal from a later day on: a letter of before renews nothing of it, and opposes nothing."),
        "notice.term-renewed" => Say("La période qui courait à cette date a déjà été reconduite : une lettre d’avant n’en demande pas d’autre.", "The term that ran on this day has been renewed already: a letter of before asks for no other renewal."),
        "notice.opposed-too-late" => Say("Le délai pour s’opposer à cette reconduction était passé.", "The time to oppose this renewal was over."),
        "notice.opposed-to-some" => Say("Qui s’oppose à la reconduction l’écrit à toutes les autres parties.", "Who opposes the renewal writes to all other parties."),
        "notice.not-addressed" => Say("Cette lettre n’était pas adressée à cette partie.", "This letter did not go to this party."),
        "notice.withdrawn" => Say("Cette lettre est retirée : elle ne compte plus.", "This letter is withdrawn: it counts no longer."),
        "notice.in-the-future" or "agreement.agreed-in-the-future" or "agreement.start-in-the-future" => Say("Cette date est dans le futur.", "This day lies in the future."),
        "notice.too-early" => Say("La convention n’était pas encore en vigueur à cette date.", "The agreement was not in force on this day."),
        "notice.too-late" => Say("La convention était finie à cette date.", "The agreement was over on this day."),
        "notice.received-before-sent" => Say("La réception précède l’envoi.", "It was received before it was sent."),
        "agreement.start-relied-on" => Say("Une reconduction, une opposition ou la fin se compte depuis cette date : donnez-en une autre, sans l’effacer.", "A renewal, its opposition or the end counts from this day: give another one, and do not leave it out."),
        "agreement.start-not-awaited" => Say("Le texte ne fait pas courir la durée d’une notification.", "The text does not count the term from a notification."),
        "agreement.year-out-of-reach" => Say("Cette date est à plus d’un siècle de la convention.", "This day is more than a century away from the agreement."),
        "agreement.start-far-from-signature" => Say("Cette date est à plus d’un an de la dernière signature.", "This day is more than a year away from the last signature."),
        "agreement.first-year-outside-term" => Say("Ce jour n’est pas dans la durée de la convention.", "This day lies outside the term of the agreement."),
        "agreement.fiscal-year-outside-term" => Say("Cet exercice n’a aucun jour dans la durée de la convention.", "This fiscal year has no day within the term of the agreement."),
        "agreement.no-force-majeure" => Say("Le texte ne prévoit pas de réduire le préavis pour force majeure.", "The text does not provide for a shorter notice for force majeure."),
        "agreement.notice-not-shorter" => Say("Ce préavis n’est pas plus court que celui du texte.", "This notice is not shorter than that of the text."),
        "agreement.agreed-too-early" => Say("La convention n’était pas encore en vigueur à cette date.", "The agreement was not in force on this day."),
        "agreement.confirmed-on-another-day" => Say("Une partie donne son accord ici le jour même ; l’équipe enregistre ce qu’elle a écrit avant.", "A party gives its agreement here on the day itself; the staff records what it wrote before."),
        "agreement.agreed-before-the-last" => Say("Cette date ne suit pas ce qui a été convenu en dernier : s’il ne l’a jamais été, retirez-le d’abord.", "This day does not come after what was agreed last: if that never was, withdraw it first."),
        "agreement.restored-before-agreed" => Say("Cette date précède l’accord sur le préavis réduit : s’il n’a jamais été convenu, retirez-le.", "This day comes before the shorter notice was agreed on: if it never was, withdraw it."),
        "agreement.notice-took-effect" => Say("Une lettre a pris effet avec le préavis de ce jour-là : il ne change plus.", "A letter has taken effect by the notice of that day: it changes no more."),
        "agreement.notice-restored" => Say("Le retour au préavis du texte est déjà enregistré, à une date plus tardive.", "The return to the notice of the text is recorded already, on a later day."),
        "agreement.shortened-notice-not-found" => Say("Aucun préavis réduit n’est enregistré à cette date.", "No shorter notice is recorded on this day."),
        "agreement.shortened-notice-awaited" => Say("Un préavis réduit attend l’accord de parties : retirez-le d’abord, s’il n’est pas à convenir.", "A shorter notice awaits the agreement of parties: withdraw it first, if it is not to be agreed."),
        "agreement.shortened-notice-withdrawn" => Say("Ce préavis réduit est déjà retiré.", "This shorter notice is withdrawn already."),
        "calendar-link.not-found" or "feed-link.not-found" => Say("Ce lien n’existe pas.", "There is no such link."),
        "calendar-link.revoked" or "feed-link.revoked" => Say("Ce lien est révoqué : faites-en un autre.", "This link is revoked: make another one."),
        "calendar-link.exists" or "feed-link.exists" => Say("Un lien de ce nom existe déjà, et il marche : renouvelez-le pour changer son adresse, ou choisissez un autre nom.", "A link of this name exists already, and it works: renew it to change its address, or choose another name."),
        "feed-link.too-many" => Say("Votre organisation a autant de liens qu’elle peut en avoir : révoquez-en un d’abord.", "Your organisation has as many links as it may have: revoke one first."),
        "calendar-link.organisation-unknown" => Say("La Maison des compétences ne connaît pas cette organisation.", "The hub does not know this organisation."),
        _ => null,
    };
}
