using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules that services name by a code, in words; null for one that is not known here.</summary>
internal static class Rules
{
    public static string? InWords(string? code) => code switch
    {
        "required" => Say("Ce champ est obligatoire.", "This field is required."),
        "too-long" => Say("Ce texte est trop long.", "This text is too long."),
        "too-many" => Say("Il y en a trop.", "There are too many."),
        "control-character" => Say("Ce texte contient un caractère interdit.", "This text contains a forbidden character."),
        "malformed" or "unknown" => Say("Cette valeur n’est pas lisible.", "This value cannot be read."),
        "out-of-range" => Say("Cette valeur est hors limites.", "This value is out of range."),
        "before-start" => Say("La fin précède le début.", "The end comes before the beginning."),
        "agenda-event.ends-before-it-begins" => Say("La fin précède le début.", "The end comes before the beginning."),
        "agenda-event.place-or-link-missing" => Say("Donnez un lieu, un lien, ou les deux.", "Give a place, a link, or both."),
        "agenda-event.already-over" => Say("Ce rendez-vous est passé : il ne peut plus être annoncé.", "This event is over: it can no longer be announced."),
        "agenda-event.already-published" or "programme.already-published" or "resource.already-published" => Say("C’est déjà publié.", "It is published already."),
        "programme.withdrawn" => Say("Cette formation est retirée : elle ne change plus.", "This programme is withdrawn: it no longer changes."),
        "resource.withdrawn" => Say("Ce document est retiré : il ne change plus.", "This document is withdrawn: it no longer changes."),
        "agenda-event.already-cancelled" => Say("Ce rendez-vous est annulé : il reste tel qu’il a été annoncé.", "This event is cancelled: it stays as it was announced."),
        "agenda-event.not-published" => Say("Seul un rendez-vous publié peut être annulé.", "Only a published event can be cancelled."),
        "session.already-cancelled" => Say("Cette session est déjà annulée.", "This session is cancelled already."),
        "session.already-held" => Say("Cette session est passée : elle ne peut plus être annulée.", "This session is over: it can no longer be cancelled."),
        "programme.code-taken" => Say("Une autre formation porte déjà ce code.", "Another programme has this code."),
        "resource.nothing-to-read" => Say("Ajoutez un fichier avant de publier.", "Add a file before publishing."),
        "file.empty" => Say("Le fichier est vide.", "The file is empty."),
        "file.too-large" => Say("Le fichier dépasse 100 Mo.", "The file has more than 100 MB."),
        "file.type-not-taken" => Say("Ce type de fichier n’est pas accepté.", "This type of file is not taken."),
        "file.type-mismatch" => Say("Le contenu du fichier n’est pas du type annoncé.", "The file's content is not of the type that it declares."),
        "webhook.url-refused" => Say("Cette adresse n’est pas acceptée : il faut une adresse https publique.", "This address is not accepted: a public https address is needed."),
        "webhook.exists" => Say("Cet abonnement existe déjà, et son secret a déjà été affiché : sur sa page, il peut être remplacé.", "This subscription exists already, and its secret was shown already: on its page, it can be replaced."),
        "webhook.too-many" => Say("Votre organisation a trop d’abonnements : supprimez-en un d’abord.", "Your organisation has too many subscriptions: remove one first."),
        "import.already-imported" => Say("Ce même fichier a déjà été importé : son brouillon existe.", "This very file was imported before: its draft exists."),
        "agreement.signature-blocked" => Say("La convention ne peut pas être proposée à la signature tant que ces points sont ouverts :", "The agreement cannot be put up for signature while these points are open:"),
        "agreement.not-a-draft" => Say("Ce n’est plus un brouillon : ouverte à la signature, elle ne change que si l’équipe la ramène d’abord au brouillon ; en vigueur, que par avenant.", "It is no longer a draft: open for signature, it changes only once the team has returned it to draft; in force, by amendment only."),
        "agreement.in-force" => Say("La convention est en vigueur : ses signatures tiennent, et ses termes ne changent que par avenant.", "The agreement is in force: its signatures stand, and its terms change by amendment only."),
        "agreement.not-signed" => Say("Cette partie n’a pas signé : il n’y a pas de signature à retirer.", "This party has not signed: there is no signature to withdraw."),
        "agreement.signatures-recorded" => Say("Des parties ont déjà signé : retirez d’abord leurs signatures.", "Parties have signed already: withdraw their signatures first."),
        "agreement.party-not-found" => Say("Cette organisation n’est pas partie à la convention.", "This organisation is not a party."),
        "agreement.not-open-for-signature" => Say("La convention n’est pas ouverte à la signature.", "The agreement is not open for signature."),
        "agreement.not-a-party" => Say("Cette organisation n’est pas partie à la convention.", "This organisation is not a party."),
        "agreement.already-signed" => Say("Cette partie a déjà signé.", "This party has signed already."),
        "agreement.signed-in-the-future" => Say("La date de signature est dans le futur.", "The date of signature lies in the future."),
        "agreement.signed-too-long-ago" => Say("La date de signature remonte à plus de vingt ans : vérifiez l’année.", "The date of signature lies more than twenty years back: check the year."),
        "agreement.not-for-this-party" => Say("Cela revient à une autre organisation que la vôtre.", "This is for another organisation than yours."),
        "open-point.already-resolved" => Say("Ce point a été résolu entre-temps ; voyez plus bas ce qui est convenu.", "This point was settled meanwhile; see below what was agreed."),
        "open-point.not-resolved" => Say("Ce point est ouvert : rien n’était convenu.", "This point is open: nothing was settled."),
        "hub.not-registered" => Say("Votre Maison des compétences n’est pas encore ouverte dans le système : demandez-le à l’exploitation.", "Your skills hub is not opened in the system yet: ask the operators."),
        "open-point.rate-required" => Say("Donnez un taux au-dessus de 0 et d’au plus 100 %, avec trois décimales au plus.", "Give a rate above 0 and at most 100%, with at most three decimals."),
        "open-point.amount-required" => Say("Donnez un montant en euros au-dessus de 0, avec deux décimales au plus, et sans point ni virgule entre les milliers : 12000 ou 12 000,50.", "Give an amount in euros above 0, with at most two decimals, and neither comma nor point between thousands: 12000 or 12 000.50."),
        _ => null,
    };
}
