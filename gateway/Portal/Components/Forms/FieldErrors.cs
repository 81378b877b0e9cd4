using SkillsHub.Portal.Api;
using SkillsHub.Web;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>Puts the rules that a service names into the words of the page.</summary>
internal static class FieldErrors
{
    public static string IdOf(string prefix, string name) => $"{prefix}-{name.Replace('[', '-').Replace(']', '-').Replace('.', '-')}";

    public static string? Of(Problem refusal, string name) =>
        refusal.Fields.FirstOrDefault(error => string.Equals(error.Field, name, StringComparison.OrdinalIgnoreCase)) is { } found ? InWords(found) : null;

    public static string InWords(FieldError error) => error.Rule switch
    {
        "required" => Say("Ce champ est obligatoire.", "This field is required."),
        "too-long" => Say("Ce texte est trop long.", "This text is too long."),
        "control-character" => Say("Ce texte contient un caractère interdit.", "This text contains a forbidden character."),
        "import.already-imported" => Say("Ce même fichier a déjà été importé : son brouillon existe.", "This very file was imported before: its draft exists."),
        "out-of-range" => Say("Cette valeur est hors limites.", "This value is out of range."),
        "before-start" => Say("La fin précède le début.", "The end comes before the beginning."),
        "open-point.rate-required" => Say("Donnez un taux au-dessus de 0 et d’au plus 100 %.", "Give a rate above 0 and at most 100 %."),
        "open-point.amount-required" => Say("Donnez un montant en euros au-dessus de 0.", "Give an amount in euros above 0."),
        "agreement.signed-in-the-future" => Say("La date de signature est dans le futur.", "The date of signature lies in the future."),
        "agreement.already-signed" => Say("Cette partie a déjà signé.", "This party has signed already."),
        "malformed" => Say("Cette valeur n’est pas lisible.", "This value cannot be read."),
        _ => error.Message,
    };

    public static FieldError Required(string field) => new(field, "required", "");
}
