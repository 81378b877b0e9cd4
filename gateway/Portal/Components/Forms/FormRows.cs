using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Web;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>
/// A list in a form, a row for each item, whose buttons add and take away rows without a script: the page is sent, and shown again
/// with the rows as they are then.
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

    /// <summary>The value of a button that adds a row to this list alone, where a form has more than one.</summary>
    public string AddOwn => $"{Add}-{list}";

    public static string Remove(int row) => $"remove-{row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The value of a button that takes a row away from this list alone.</summary>
    public string RemoveOwn(int row) => $"remove-{list}-{row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether the rows were to change and nothing else.</summary>
    public static bool IsAsked(FormInput input) => input[Button] is not null;

    /// <summary>Whether this list was to have one row more: it stays in sight.</summary>
    public bool IsExtended(FormInput input) => input[Button] == AddOwn;

    /// <summary>Where it stands on a page that shows it apart.</summary>
    public string Anchor => list.Replace('.', '-');

    public string NameOf(int row, string name) => $"{list}[{row.ToString(CultureInfo.InvariantCulture)}].{name}";

    /// <summary>The rows that were sent, empty ones too, with one more or one less when a button said so.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Sent(FormInput input)
    {
        var rows = Enumerable.Range(0, Most)
            .TakeWhile(row => names.Any(name => input.All(NameOf(row, name)).Count > 0))
            .Where(row => input[Button] != Remove(row) && input[Button] != RemoveOwn(row))
            .Select(row => names.ToDictionary(name => name, name => input[NameOf(row, name)], StringComparer.Ordinal))
            .ToList();
        return (input[Button] == Add || IsExtended(input)) && rows.Count < Most ? [.. rows, Empty()] : rows;
    }

    /// <summary>What was typed, in as many rows as hold something: where an empty one is no item, what a service says of item 2 then stands beside row 2.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Typed(FormInput input) => [.. Sent(input).Where(row => row.Values.Any(value => value is not null))];

    /// <summary>
    /// The rows that the form shows: what was typed, else what is there already, and at least one. Where only the rows were to change, empty
    /// ones stay too: a press that adds one always shows one more.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string?>> Shown(FormInput input, IReadOnlyList<IReadOnlyDictionary<string, string?>> saved)
    {
        var rows = IsAsked(input) ? Sent(input) : input.IsSent ? Typed(input) : saved;
        return rows.Count == 0 ? [Empty()] : rows;
    }

    /// <summary>The values of a row by the names that its fields have now: those of the form that was sent may have been another row's.</summary>
    public FormValues ValuesOf(int row, IReadOnlyDictionary<string, string?> values) =>
        new(FormInput.None, values.ToDictionary(field => NameOf(row, field.Key), field => field.Value, StringComparer.Ordinal));

    /// <summary>What is there already, by the names that its fields are sent under.</summary>
    public IReadOnlyDictionary<string, string?> Named(IEnumerable<IReadOnlyDictionary<string, string?>> saved) =>
        saved.SelectMany((row, at) => row.Select(field => (Name: NameOf(at, field.Key), field.Value))).ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);

    /// <summary>The refusal of rows in which a field is empty, or cannot be read; null when all can.</summary>
    public Problem? Unreadable(FormInput input, string name, Func<string, bool> isReadable) => Refused(input, row => row[name] switch
    {
        null => [FieldErrors.Required(name)],
        var text => isReadable(text) ? [] : [FieldErrors.NoFigure(name)],
    });

    /// <summary>The refusal of all that is wrong in any row, where a fault names its field as the row does; null when nothing is.</summary>
    public Problem? Refused(FormInput input, Func<IReadOnlyDictionary<string, string?>, IEnumerable<FieldError>> faults)
    {
        FieldError[] found = [.. Typed(input).SelectMany((row, at) => faults(row).Select(fault => fault with { Field = NameOf(at, fault.Field) }))];
        return found.Length == 0 ? null : new Problem { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = found };
    }

    private Dictionary<string, string?> Empty() => names.ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);
}
