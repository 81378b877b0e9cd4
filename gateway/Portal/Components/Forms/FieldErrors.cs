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
        "malformed" => Say("Cette valeur n’est pas lisible.", "This value cannot be read."),
        _ => error.Message,
    };

    public static FieldError Required(string field) => new(field, "required", "");
}
