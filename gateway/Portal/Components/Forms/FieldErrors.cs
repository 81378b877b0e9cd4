using SkillsHub.Portal.Api;
using SkillsHub.Web;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>Puts the rules that a service names into the words of the page.</summary>
internal static class FieldErrors
{
    public static string IdOf(string prefix, string name) => $"{prefix}-{name.Replace('[', '-').Replace(']', '-').Replace('.', '-')}";

    public static string? Of(Problem refusal, string name) =>
        refusal.Fields.FirstOrDefault(error => string.Equals(error.Field, name, StringComparison.OrdinalIgnoreCase)) is { } found ? InWords(found) : null;

    public static string InWords(FieldError error) => Rules.InWords(error.Rule) ?? error.Message;

    public static FieldError Required(string field) => new(field, "required", "");

    public static FieldError Malformed(string field) => new(field, "malformed", "");
}
