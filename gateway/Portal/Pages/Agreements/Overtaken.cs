using SkillsHub.Portal.Api.Agreements;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Agreements;

/// <summary>What somebody else did meanwhile that leaves nothing to send again.</summary>
internal static class Overtaken
{
    /// <summary>Says it; null while the form is still there.</summary>
    public static string? InWords(string action, string? about, Agreement agreement) => action switch
    {
        "resolve" or "assign" or "reopen" or "discard" when agreement.TakesSignatures => Say(
            "La convention est ouverte à la signature : elle ne change que si l’équipe la ramène d’abord au brouillon.",
            "The agreement is open for signature: it changes only once the team has returned it to draft."),
        "reopen" when agreement.OpenPoints.Any(point => point.IsOpen && $"{point.Number}" == about) => Say("Ce point est déjà rouvert.", "This point is open again already."),
        "open" when agreement.TakesSignatures => Say("La convention est déjà ouverte à la signature.", "The agreement is open for signature already."),
        "sign" when agreement.IsDraft => Say("La convention est revenue au brouillon : elle ne prend plus de signature.", "The agreement is a draft again: it takes no signatures."),
        // What is left to be supplied is settled now as before.
        "resolve" or "assign" or "reopen" when agreement.IsInForce && agreement.OpenPoints.Any(point => !point.BlocksSignature && $"{point.Number}" == about) => null,
        "resolve" or "assign" or "reopen" or "sign" or "withdraw" or "return" when agreement.State == "inForce" => Say(
            "La convention est en vigueur : ses signatures tiennent, et ses termes ne changent plus que par avenant.",
            "The agreement is in force: its signatures stand, and its terms change by amendment only."),
        "sign" when agreement.Parties.Any(party => party.Signature is not null && party.Slug == about) => Say("La signature de cette partie est déjà enregistrée.", "This party's signature is recorded already."),
        "withdraw" when agreement.Parties.Any(party => party.Signature is null && party.Slug == about) => Say("Cette signature est déjà retirée.", "This signature is withdrawn already."),
        "return" when agreement.IsDraft => Say("La convention est déjà revenue au brouillon.", "The agreement is a draft again already."),
        "return" when AgreementWords.Signed(agreement) is { Length: > 0 } names => $"{Say("Ont signé :", "These have signed:")} {names}. {WithdrawFirst}",
        _ => null,
    };

    public static string WithdrawFirst => Say("Pour revenir au brouillon, retirez d’abord les signatures enregistrées.", "To return to draft, withdraw the recorded signatures first.");
}
