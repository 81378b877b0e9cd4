using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules of disputes, in words; null for another.</summary>
internal static class DisputeRules
{
    public static string? InWords(string? code) => code switch
    {
        "dispute.not-found" => Say("Ce différend n’existe pas, ou ne vous concerne pas.", "There is no such dispute, or it does not concern you."),
        "dispute.exists" => Say("Un autre différend porte déjà cet identifiant.", "Another dispute has this id already."),
        "dispute.number-taken" => Say("Un autre différend a été ouvert au même moment : envoyez de nouveau.", "Another dispute was opened at the same moment: send again."),
        "dispute.one-side-only" => Say("Nommez au moins deux parties, ou une partie et l’exploitant de la Maison.", "Name at least two parties, or one party and the hub’s operator."),
        "dispute.opener-not-concerned" => Say("Une partie ouvre un différend qui la concerne.", "A party opens a dispute that concerns it."),
        "dispute.nothing-concerned" => Say("Dites de quoi il s’agit : au moins un article, un engagement ou un constat.", "Say what it is about: at least one article, commitment or finding."),
        "dispute.no-such-article" => Say("La convention n’a pas cet article.", "The agreement has no such article."),
        "dispute.no-such-commitment" => Say("Le registre n’a pas cet engagement.", "The register has no such commitment."),
        "dispute.no-such-finding" => Say("La convention n’a pas ce constat.", "The agreement has no such finding."),
        "dispute.in-the-future" => Say("Cette date est à venir.", "This day is still to come."),
        "dispute.before-the-agreement" => Say("La convention n’était pas encore en vigueur à cette date.", "The agreement was not in force on this day."),
        "dispute.notified-before-it-arose" => Say("La notification précède la naissance du différend.", "The notification comes before the dispute arose."),
        "dispute.before-the-opening" => Say("Le différend n’était pas ouvert à cette date.", "The dispute was not open on this day."),
        "dispute.step-after-end" => Say("Le différend n’est plus ouvert : aucune démarche ne s’y ajoute.", "The dispute is open no more: no step is added to it."),
        "dispute.step-not-found" => Say("Cette démarche n’existe pas.", "There is no such step."),
        "dispute.step-withdrawn-already" => Say("Cette démarche est déjà retirée.", "This step is withdrawn already."),
        "dispute.opinion-unlinked" => Say("Pour un avis du comité, donnez le numéro de la réunion ou de la décision.", "For an opinion of the committee, give the number of the meeting or of the decision."),
        "dispute.not-an-opinion" => Say("Ce numéro ne vaut que pour un avis du comité.", "This number is for an opinion of the committee only."),
        "dispute.opinion-before-meeting" => Say("Cette date précède la réunion qui a donné l’avis.", "This day comes before the meeting that gave the opinion."),
        "dispute.no-such-meeting" => Say("Le comité n’a pas tenu cette réunion, ou vous ne la lisez pas.", "The committee has held no such meeting, or you do not read it."),
        "dispute.no-such-decision" => Say("Le comité n’y a pas pris cette décision, ou vous ne la lisez pas.", "The committee took no such decision there, or you do not read it."),
        "dispute.decision-replaced" => Say("Une autre décision a pris la place de celle-ci.", "Another decision has taken the place of this one."),
        "dispute.no-such-amendment" => Say("La convention n’a pas d’avenant proposé, signé ou en vigueur sous ce numéro.", "The agreement has no amendment proposed, signed or in effect under this number."),
        "dispute.not-open" => Say("Ce différend n’est plus ouvert.", "This dispute is open no more."),
        "dispute.settled-already" => Say("Ce différend est déjà réglé. Si l’accord n’est pas tenu, rouvrez-le d’abord.", "This dispute is settled already. If that is not kept, open it again first."),
        "dispute.not-settled" => Say("Ce différend n’est pas réglé : il n’y a rien à rouvrir.", "This dispute is not settled: there is nothing to open again."),
        "dispute.reopened-before-settlement" => Say("Cette date précède l’accord.", "This day comes before the settlement."),
        "dispute.amicable-first" => Say("La convention demande une tentative amiable avant le tribunal : enregistrez d’abord une démarche, au plus tard à cette date.", "The agreement asks for an amicable attempt before the court: record a step first, on this day at the latest."),
        "dispute.court-not-named" => Say("Le texte ne nomme aucun tribunal : dites lequel est saisi.", "The text names no court: say before which one it is."),
        "dispute.not-referred" => Say("Ce différend n’est pas devant le tribunal.", "This dispute is not before the court."),
        "dispute.closed-before-referral" => Say("Cette date précède la saisine du tribunal.", "This day comes before the referral to the court."),
        "dispute.record-not-found" => Say("Cet enregistrement n’existe pas.", "There is no such record."),
        "dispute.withdrawn-already" => Say("Cet enregistrement est déjà repris.", "This record is taken back already."),
        "dispute.reopened-already" => Say("Cet accord n’a pas été tenu et le différend est rouvert : il n’y a rien à reprendre.", "This settlement was not kept and the dispute is open again: there is nothing to take back."),
        "dispute.word-not-awaited" => Say("Votre confirmation n’est pas attendue : elle est donnée, ou n’est pas nécessaire.", "Your confirmation is not awaited: it is given, or not needed."),
        "dispute.proof-missing" => Say("Dites où cela se lit : l’équipe de la Maison enregistre ce que d’autres ont convenu d’après un écrit.", "Say where it can be read: the hub’s team records what others agreed on by a writing."),
        "dispute.decision-number-missing" => Say("Un jugement s’enregistre avec le numéro de la décision.", "A judgment is recorded with the number of the decision."),
        _ => null,
    };
}
