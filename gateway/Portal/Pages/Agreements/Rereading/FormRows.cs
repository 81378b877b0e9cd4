using System.Globalization;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Agreements.Rereading;

/// <summary>
/// The rows of a form as it is to be shown: those that were sent, with one more or one less when a button said so, else those that are saved.
/// Their fields are named <c>parties[0].name</c>, as the service names them in its refusals.
/// </summary>
internal static class FormRows
{
    // No form of ours needs more; a request that says so is made to be slow.
    private const int Most = 200;

    public static IReadOnlyList<IReadOnlyDictionary<string, string?>> Of(
        FormInput input, string list, IReadOnlyList<string> fields, IEnumerable<IReadOnlyDictionary<string, string?>> saved)
    {
        if (!input.IsSent || input.Action == "restore")
            return [.. saved];
        var rows = Enumerable.Range(0, Math.Clamp(input.Number("count") ?? 0, 0, Most))
            .Select(index => (IReadOnlyDictionary<string, string?>)fields.ToDictionary(field => field, field => input[$"{list}[{index}].{field}"], StringComparer.Ordinal)).ToList();
        if (input["step"] == "add" && rows.Count < Most)
            rows.Add(fields.ToDictionary(field => field, _ => (string?)null, StringComparer.Ordinal));
        else if (input["step"] is { } step && step.StartsWith("remove-", StringComparison.Ordinal) && int.TryParse(step["remove-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var gone) && gone < rows.Count)
            rows.RemoveAt(gone);
        return rows;
    }

    /// <summary>The values of one row by the names that its fields have now: those of the form that was sent may have been another row's.</summary>
    public static FormValues Values(string path, IReadOnlyDictionary<string, string?> row) =>
        new(FormInput.None, row.ToDictionary(field => path + field.Key, field => field.Value, StringComparer.Ordinal));

    /// <summary>A whole number; 0 for none, which the service refuses.</summary>
    public static int Whole(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
