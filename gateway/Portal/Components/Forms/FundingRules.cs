using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>The rules on plan, grants, ledger and contributions in kind, in words; null for one that is not known here.</summary>
internal static class FundingRules
{
    public static string? InWords(string? code) => code switch
    {
        "idempotency.key-required" => Say("Cet envoi n’a pas de numéro : rouvrez la page et recommencez.", "What was sent has no number: open the page again and start anew."),
        "idempotency.other-request" => Say("Un premier envoi de ce formulaire est déjà enregistré, et celui-ci est différent : regardez d’abord ce qui est enregistré, puis ouvrez un nouveau formulaire.", "This form was recorded once already, and what you send now is different: look at what is recorded first, then open a new form."),
        "agreement.not-a-party" => Say("Cette organisation n’est pas partie à la convention.", "This organisation is no party to the agreement."),
        "funding.rate-or-amount" => Say("Donnez un taux ou un montant, pas les deux.", "Give a rate or an amount, not both."),
        "funding.base-not-found" => Say("Cette base n’est pas au plan.", "This base is not in the plan."),
        "funding.base-exists" => Say("Une base de ce nom est déjà au plan.", "The plan has a base of this name already."),
        "funding.years-of-each" => Say("Ce qui est dû chaque exercice dit de quels exercices.", "What is due each fiscal year says of which years."),
        "funding.line-granted" => Say("De l’argent est déjà accordé sur cette ligne : elle ne change plus.", "Money is granted on this line already: it no longer changes."),
        "funding.line-set-aside" => Say("Cette ligne est écartée du plan : elle ne change plus.", "This line is set aside: it no longer changes."),
        "funding.in-kind-has-no-money" => Say("Ce qui est donné en nature n’a ni taux, ni montant, ni base.", "What is given in kind has neither rate, amount nor base."),
        "funding.line-not-found" => Say("Cette ligne n’est pas au plan.", "This line is not in the plan."),
        "grant.not-found" => Say("Cette subvention n’existe pas.", "There is no such grant."),
        "grant.step-not-found" => Say("Cette étape n’existe pas.", "There is no such step."),
        "grant.instalment-not-found" => Say("Cet appel n’existe pas.", "There is no such call."),
        "grant.in-the-future" or "expense.in-the-future" => Say("Cette date est dans le futur.", "This day lies in the future."),
        "grant.before-earlier-step" => Say("Cette date précède celle d’une étape antérieure.", "This day comes before that of an earlier step."),
        "grant.out-of-reach" => Say("Cette date est trop loin de la durée de la convention.", "This day is too far from the term of the agreement."),
        "grant.year-not-planned" => Say("Cette ligne du plan n’a pas cet exercice.", "This line of the plan does not have this fiscal year."),
        "grant.in-kind" => Say("Ce qui est donné en nature ne se demande pas comme une subvention.", "What is given in kind is not asked for as a grant."),
        "grant.not-asked" => Say("Rien n’est demandé sur cette subvention.", "Nothing is asked for on this grant."),
        "grant.already-reversed" => Say("Cette étape est déjà annulée.", "This step is reversed already."),
        "grant.later-steps" => Say("D’autres étapes en dépendent : annulez-les d’abord.", "Other steps depend on it: reverse those first."),
        "grant.spent" => Say("Des dépenses sont déjà imputées sur ce versement : contre-passez-les d’abord.", "Expenses are allocated to this payment already: reverse them first."),
        "expense.not-found" => Say("Cette dépense n’est pas au grand livre.", "This expense is not in the ledger."),
        "expense.outside-the-term" or "in-kind.outside-the-term" => Say("Cette date est en dehors de la durée de la convention.", "This day lies outside the agreement's term."),
        "expense.allocations-differ" => Say("Les financements ne font pas le montant de la dépense.", "The funding does not come to the amount of the expense."),
        "expense.grant-not-found" => Say("Cette subvention n’existe pas.", "There is no such grant."),
        "expense.nature-differs" => Say("Cette subvention est d’une autre nature que la dépense.", "This grant is of another nature than the expense."),
        "expense.over-paid" => Say("C’est plus qu’il ne reste de ce que cette subvention a versé.", "This is more than is left of what this grant has paid."),
        "expense.already-reversed" => Say("Cette dépense est déjà contre-passée.", "This expense is reversed already."),
        "expense.is-reversal" => Say("C’est une contre-passation : elle ne se contre-passe pas.", "This is a reversal: it is not reversed itself."),
        "expense.import-refused" => Say("Rien n’est enregistré : corrigez les lignes ci-dessous, puis envoyez de nouveau le fichier entier.", "Nothing is recorded: correct the lines below, then send the whole file again."),
        "expense.import-too-large" => Say("Le fichier est trop grand : 5 Mo et 10 000 lignes au plus.", "The file is too large: 5 MB and 10,000 lines at most."),
        "expense.import-columns" => Say("Il manque des colonnes, ou certaines sont inconnues : voyez la liste ci-dessous.", "Columns are missing, or some are unknown: see the list below."),
        "in-kind.not-found" => Say("Cet apport n’est pas enregistré.", "This contribution is not recorded."),
        "in-kind.period" => Say("La fin précède le début.", "The end comes before the beginning."),
        "in-kind.line-differs" => Say("Cette ligne du plan n’est pas un apport en nature de cette partie.", "This line of the plan is no contribution in kind of this party."),
        "in-kind.already-withdrawn" => Say("Cet apport est déjà retiré.", "This contribution is withdrawn already."),
        "in-kind.exists" => Say("Un apport est déjà enregistré sous cet envoi.", "A contribution is recorded already for what was sent."),
        "siret" => Say("Un SIRET a 14 chiffres, dont le dernier vérifie les autres.", "A SIRET has 14 digits, the last of which checks the others."),
        _ => null,
    };
}
