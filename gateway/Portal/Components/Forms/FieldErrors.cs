using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Portal.Api;
using SkillsHub.Web;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>Puts the rules that a service names into the words of the page.</summary>
internal static partial class FieldErrors
{
    /// <summary>An id of whatever text: one with a space is found by no link and no style.</summary>
    public static string IdOf(string prefix, string name) => string.Concat($"{prefix}-{name}".Select(sign => char.IsLetterOrDigit(sign) || sign == '_' ? sign : '-'));

    public static string? Of(Problem refusal, string name) =>
        refusal.Fields.FirstOrDefault(error => string.Equals(error.Field, name, StringComparison.OrdinalIgnoreCase) || string.Equals(ListOf(error.Field), name, StringComparison.OrdinalIgnoreCase)) is { } found ? InWords(refusal, found) : null;

    /// <summary>« subjects[3] » stands in the one field of all subjects; null for what is no item of a list.</summary>
    public static string? ListOf(string field) => field.EndsWith(']') ? field[..field.LastIndexOf('[')] : null;

    public static string InWords(Problem refusal, FieldError error) =>
        (error.Rule == refusal.Code ? ImportRules.InWords(refusal) ?? FundingSums.InWords(refusal) : null) ?? Limits(error) ?? Rules.InWords(Rule(error)) ?? error.Message;

    public static FieldError Required(string field) => new(field, "required", "");

    /// <summary>The refusal of figures that are none.</summary>
    public static FieldError NoFigure(string field) => new(field, "not-a-number", "");

    /// <summary>All fields that were left empty at once: a service that cannot read the first names no other; null when each has something.</summary>
    public static Problem? Missing(FormInput input, params IEnumerable<string> names)
    {
        FieldError[] missing = [.. names.Where(name => input[name] is null).Select(Required)];
        return missing.Length == 0 ? null : new Problem { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = missing };
    }

    /// <summary>The refusal of fields whose words are not what they ask for, mostly figures; null when each is empty or can be read.</summary>
    public static Problem? Unreadable(FormInput input, Func<string, bool> isReadable, params string[] names) => Unreadable(input, isReadable, NoFigure, names);

    /// <summary>The same where they ask for something else.</summary>
    public static Problem? Unreadable(FormInput input, Func<string, bool> isReadable, Func<string, FieldError> refusal, params string[] names)
    {
        FieldError[] unreadable = [.. names.Where(name => input[name] is not null && !isReadable(name)).Select(refusal)];
        return unreadable.Length == 0 ? null : new Problem { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = unreadable };
    }

    /// <summary>One refusal of all that several say; null when none says anything.</summary>
    public static Problem? Together(params Problem?[] refusals) =>
        refusals.OfType<Problem>().ToList() is { Count: > 0 } found ? found[0] with { Errors = [.. found.SelectMany(refusal => refusal.Fields)] } : null;

    /// <summary>What its service cannot read of a field that was left empty is what it lacks, and of what it lacks nothing else is wrong.</summary>
    public static Problem Completed(Problem refusal, FormInput input)
    {
        if (refusal.Errors is null)
            return refusal;
        List<FieldError> errors = [.. refusal.Errors.Select(error => error.Rule == "malformed" && input.Names.Contains(error.Field, StringComparer.Ordinal) && input[error.Field] is null ? Required(error.Field) : error)];
        return refusal with { Errors = [.. errors.Where(error => error.Rule == "required" || !errors.Exists(other => other.Rule == "required" && other.Field == error.Field))] };
    }

    // A service names both ends in its own sentence: “notice.count is a number from 1 to 365.”
    private static string? Limits(FieldError error) => error.Rule is not ("out-of-range" or "amendment.out-of-range") || Ends().Match(error.Message) is not { Success: true } ends ? null
        : ends.Groups["above"].Success ? Say($"Donnez un nombre au-dessus de {Figure(ends, "least")}, et de {Figure(ends, "most")} au plus.", $"Give a number above {Figure(ends, "least")}, and of {Figure(ends, "most")} at most.")
        : Say($"Donnez un nombre de {Figure(ends, "least")} à {Figure(ends, "most")}.", $"Give a number from {Figure(ends, "least")} to {Figure(ends, "most")}.");

    private static string Figure(Match ends, string end) => decimal.Parse(ends.Groups[end].ValueSpan, CultureInfo.InvariantCulture).ToString(CultureInfo.CurrentCulture);

    // Whatever is wrong with these figures, one sentence gives their limits.
    private static string Rule(FieldError error) => (error.Field[(error.Field.LastIndexOf('.') + 1)..], error.Rule) switch
    {
        ("rate", "out-of-range" or "not-a-number" or "precision") => "open-point.rate-required",
        ("amount" or "ceiling", "out-of-range" or "cents" or "malformed" or "not-a-number" or "precision") => "open-point.amount-required",
        ("count", "out-of-range" or "amendment.out-of-range") => "length",
        _ => error.Rule,
    };

    [GeneratedRegex(@"\b(?<above>above )?(?<least>\d+(\.\d+)?) (to|and|and at most) (?<most>\d+(\.\d+)?)\.?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ends();
}
