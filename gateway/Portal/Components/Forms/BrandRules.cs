using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules of names and logos, in words; null for another.</summary>
internal static class BrandRules
{
    public static string? InWords(string? code) => code switch
    {
        "branding.not-found" => Say("Cette demande n’existe pas, ou ne vous concerne pas.", "There is no such request, or it does not concern you."),
        "branding.exists" => Say("Une autre demande porte déjà cet identifiant.", "Another request has this id already."),
        "branding.number-taken" => Say("Une autre demande a été faite au même moment : envoyez de nouveau.", "Another request was made at the same moment: send again."),
        "branding.own-brand" => Say("Une partie n’a besoin de l’accord de personne pour son propre nom et son logo.", "A party needs nobody’s permission for its own name and logo."),
        "branding.parties-do-not-ask" => Say("Le texte ne dit pas qu’une partie peut utiliser le nom ou le logo d’une autre avec son accord écrit : la Maison le demande.", "The text does not say that a party may use another’s name or logo with its written agreement: the hub asks."),
        "branding.ends-before-it-begins" => Say("Le dernier jour précède le premier.", "The last day comes before the first."),
        "branding.past" => Say("Le dernier jour est passé : l’accord se demande avant l’usage.", "The last day is past: permission is asked for before the use."),
        "branding.before-the-agreement" => Say("La convention ne lie pas encore à cette date.", "The agreement does not bind yet on this day."),
        "branding.after-the-agreement" => Say("La convention est finie à cette date.", "The agreement is over on this day."),
        "branding.after-the-exit" => Say("Cette partie aura quitté la convention à cette date.", "This party will have left the agreement by this day."),
        "branding.text-asks-for-department" => Say("Le texte demande l’accord de ce service : seul un avenant le change, ou l’équipe, avec un motif, s’il a été mal lu.", "The text asks for this department’s agreement: only an amendment changes that, or the staff with a reason where it was misread."),
        "branding.not-awaiting" => Say("Cette demande n’attend plus de réponse. Après un refus, faites une nouvelle demande.", "This request awaits no answer any more. After a refusal, ask anew."),
        "branding.no-department" => Say("Pour cette demande, la partie répond seule.", "For this request the party answers alone."),
        "branding.granted-already" => Say("Cet accord est déjà enregistré.", "This agreement is recorded already."),
        "branding.granted-in-the-future" => Say("Cette date est à venir.", "This day is still to come."),
        "branding.granted-before-the-agreement" => Say("La convention n’était pas encore en vigueur à cette date.", "The agreement was not in force on this day."),
        "branding.granted-after-use" => Say("L’accord suivrait le dernier jour d’usage : il ne permet rien avant d’être écrit.", "It would come after the last day of use: a grant allows nothing before it is written."),
        "branding.wider-than-asked" => Say("C’est plus que ce qui est demandé : pour plus, il faut une autre demande.", "This is more than what is asked for: more takes another request."),
        "branding.nothing-in-common" => Say("L’autre accord n’a rien en commun avec celui-ci : rien ne pourrait être utilisé.", "The other grant has nothing in common with this one: nothing could be used."),
        "branding.nothing-to-revoke" => Say("Rien n’est accordé : il n’y a rien à retirer.", "Nothing is granted: there is nothing to take back."),
        "branding.not-granted-by-them" => Say("Cet accord n’a pas été donné.", "This grant was not given."),
        "branding.revoked-before-grant" => Say("L’accord n’était pas encore donné à cette date.", "It was not granted yet on this day."),
        "branding.revoked-after-end" => Say("L’accord a déjà pris fin à cette date.", "The permission is at an end by this day."),
        "branding.revoked-already" => Say("L’accord est déjà retiré à partir de ce jour ou plus tôt.", "It is taken back from this day on, or earlier, already."),
        "branding.not-withdrawable" => Say("Cette demande a sa réponse : elle ne s’abandonne plus.", "This request has its answer: it cannot be given up any more."),
        "branding.granted-for-thing" => Say("Un accord est déjà donné pour ceci : pour autre chose, faites une autre demande.", "It is granted in part for this already: for something else, ask anew."),
        "branding.article-without-department" => Say("Sans service, il n’y a pas d’article : effacez-le, ou nommez le service.", "Without a department there is no article: leave it out, or name the department."),
        "branding.article-of-text" => Say("Le texte demande ce service dans un autre article : effacez celui-ci.", "The text asks for this department in another article: leave this one out."),
        "not-a-thing-of-the-hub" => Say("Autre chose n’a pas d’identifiant dans la Maison.", "Something else has no identifier in the hub."),
        _ => null,
    };
}
