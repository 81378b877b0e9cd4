using SkillsHub.Portal.Api;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>Says a refusal to a person.</summary>
internal static class Refusals
{
    public static string InWords(Problem refusal) => refusal switch
    {
        { IsStale: true } => Say(
            "Quelqu’un a modifié cette fiche depuis que vous l’avez ouverte. Elle est affichée ci-dessous telle qu’elle est maintenant, et votre saisie est gardée : vérifiez, puis envoyez de nouveau.",
            "Somebody changed this since you opened it. It is shown below as it is now, and what you typed is kept: check it, then send again."),
        { Status: StatusCodes.Status428PreconditionRequired } => Say(
            "Cette demande ne dit pas quelle version vous avez lue. Rien n’a été enregistré : vérifiez la fiche ci-dessous, puis envoyez de nouveau.",
            "This request does not say which version you read. Nothing was saved: check what is shown below, then send again."),
        _ when (ImportRules.InWords(refusal) ?? FundingSums.InWords(refusal) ?? Rules.InWords(refusal.Code)) is { } words => words,
        { IsUnavailable: true } => Say(
            "Le service n’a pas répondu : nous ne savons pas si votre envoi a été enregistré. Regardez d’abord s’il y est, puis seulement envoyez de nouveau.",
            "The service gave no answer: we do not know whether what you sent was saved. Look whether it is there before you send it again."),
        { Status: StatusCodes.Status403Forbidden } => Say("Votre compte ne permet pas cette action.", "Your account does not allow this."),
        { Status: StatusCodes.Status404NotFound } => Say("Cette fiche n’existe pas ou plus.", "This does not exist, or no longer."),
        { Status: StatusCodes.Status413PayloadTooLarge } => Say("Le fichier est trop volumineux.", "The file is too large."),
        { Status: StatusCodes.Status429TooManyRequests } => Say("Trop de demandes en peu de temps : patientez une minute.", "Too many requests in a short time: wait a minute."),
        { Detail: { Length: > 0 } detail } => detail,
        _ => Say("Le service a refusé la demande.", "The service refused the request."),
    };
}
