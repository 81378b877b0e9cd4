namespace SkillsHub.Portal.Components.Forms;

/// <summary>What the fields of a form show: what was typed, else what is there already.</summary>
/// <param name="Input">What the form sent.</param>
/// <param name="Saved">What is saved, or proposed for something new, as the fields would send it; several choices of one field are joined by commas.</param>
public sealed record FormValues(FormInput Input, IReadOnlyDictionary<string, string?> Saved)
{
    public string? this[string name] => Input.IsSent ? Input[name] : Saved.GetValueOrDefault(name);

    /// <summary>With the rows of a list, to compare.</summary>
    public FormValues With(IReadOnlyDictionary<string, string?> rows) => this with { Saved = Saved.Concat(rows).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal) };

    public bool IsChosen(string name, string choice) => Input.IsSent ? Input.All(name).Contains(choice, StringComparer.Ordinal) : Saved.GetValueOrDefault(name)?.Split(',').Contains(choice, StringComparer.Ordinal) == true;

    /// <summary>The fields whose saved value is not what was typed.</summary>
    public IEnumerable<string> Differing(IEnumerable<string> names) => names.Where(name => Plain(string.Join(',', Input.All(name))) != Plain(Saved.GetValueOrDefault(name)));

    // A browser sends other line ends than those that were saved.
    private static string Plain(string? text) => (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
