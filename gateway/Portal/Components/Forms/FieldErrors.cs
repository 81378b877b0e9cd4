using SkillsHub.Portal.Api;
using SkillsHub.Web;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>Puts the rules that a service names into the words of the page.</summary>
internal static class FieldErrors
{
    /// <summary>An id of whatever text: one with a space is found by no link and no style.</summary>
    public static string IdOf(string prefix, string name) => string.Concat($"{prefix}-{name}".Select(sign => char.IsLetterOrDigit(sign) || sign == '_' ? sign : '-'));

    public static string? Of(Problem refusal, string name) =>
        refusal.Fields.FirstOrDefault(error => string.Equals(error.Field, name, StringComparison.OrdinalIgnoreCase) || string.Equals(ListOf(error.Field), name, StringComparison.OrdinalIgnoreCase)) is { } found ? InWords(refusal, found) : null;

    /// <summary>« subjects[3] » stands in the one field of all subjects; null for what is no item of a list.</summary>
    public static string? ListOf(string field) => field.EndsWith(']') ? field[..field.LastIndexOf('[')] : null;

    public static string InWords(Problem refusal, FieldError error) =>
        (error.Rule == refusal.Code ? ImportRules.InWords(refusal) ?? FundingSums.InWords(refusal) : null) ?? Rules.InWords(Rule(error)) ?? error.Message;

    public static FieldError Required(string field) => new(field, "required", "");

    public static FieldError Malformed(string field) => new(field, "malformed", "");

    /// <summary>The refusal of fields whose words are not what they ask for; null when each is empty or can be read.</summary>
    public static Problem? Unreadable(FormInput input, Func<string, bool> isReadable, params string[] names)
    {
        FieldError[] unreadable = [.. names.Where(name => input[name] is not null && !isReadable(name)).Select(Malformed)];
        return unreadable.Length == 0 ? null : new Problem { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = unreadable };
    }

    /// <summary>One refusal of all that several say; null when none says anything.</summary>
    public static Problem? Together(params Problem?[] refusals) =>
        refusals.OfType<Problem>().ToList() is { Count: > 0 } found ? found[0] with { Errors = [.. found.SelectMany(refusal => refusal.Fields)] } : null;

    // Whatever is wrong with these figures, one sentence gives their limits.
    private static string Rule(FieldError error) => (error.Field[(error.Field.LastIndexOf('.') + 1)..], error.Rule) switch
    {
        ("rate", "out-of-range" or "precision") => "open-point.rate-required",
        ("amount", "out-of-range" or "cents" or "malformed" or "precision") => "open-point.amount-required",
        _ => error.Rule,
    };
}
