using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Web;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>
/// A list in a form, a row for each item, whose buttons add and take away rows without a script: the page is sent, and shown again
/// with the rows as they are then. Rows without a word are no items, so that what a service says of item 2 stands beside row 2.
/// </summary>
/// <param name="list">Name of the list, as the service calls it.</param>
/// <param name="names">Names of the fields of a row.</param>
public sealed class FormRows(string list, params string[] names)
{
    /// <summary>Name of the buttons.</summary>
    public const string Button = "row";

    public const string Add = "add";

    // More than any form needs, so that no made-up request makes a page without end.
    private const int Most = 200;

    public static string Remove(int row) => $"remove-{row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether the rows were to change and nothing else.</summary>
    public static bool IsAsked(FormInput input) => input[Button] is not null;

    public string NameOf(int row, string name) => $"{list}[{row.ToString(CultureInfo.InvariantCulture)}].{name}";

    /// <summary>What was typed, in as many rows as hold something.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Typed(FormInput input)
    {
        var rows = Enumerable.Range(0, Most)
            .TakeWhile(row => names.Any(name => input.All(NameOf(row, name)).Count > 0))
            .Select(row => (row, values: (IReadOnlyDictionary<string, string?>)names.ToDictionary(name => name, name => input[NameOf(row, name)], StringComparer.Ordinal)));
        return [.. rows.Where(one => input[Button] != Remove(one.row) && one.values.Values.Any(value => value is not null)).Select(one => one.values)];
    }

    /// <summary>The rows that the form shows: what was typed, else what is there already; one more when asked for, and at least one.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Shown(FormInput input, IReadOnlyList<IReadOnlyDictionary<string, string?>> saved)
    {
        var rows = input.IsSent ? Typed(input) : saved;
        return rows.Count == 0 || input[Button] == Add ? [.. rows, new Dictionary<string, string?>(StringComparer.Ordinal)] : rows;
    }

    /// <summary>The refusal of rows in which a field is empty, or cannot be read; null when all can.</summary>
    public Problem? Unreadable(FormInput input, string name, Func<string, bool> isReadable)
    {
        FieldError[] unreadable =
        [
            .. Typed(input).Select((row, at) => (text: row[name], field: NameOf(at, name))).Where(one => one.text is null || !isReadable(one.text))
                .Select(one => one.text is null ? FieldErrors.Required(one.field) : FieldErrors.Malformed(one.field)),
        ];
        return unreadable.Length == 0 ? null : new Problem { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = unreadable };
    }
}
