namespace SkillsHub.Web;

/// <summary>Collects the broken rules of a request, so that one answer names them all.</summary>
public sealed class Check
{
    private readonly List<FieldError> errors = [];

    /// <summary>The refusal, or null when every rule holds.</summary>
    public Invalid? Error => errors.Count == 0 ? null : new Invalid(errors);

    /// <summary>Adds a rule.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="field">The field as the client named it.</param>
    /// <param name="rule">Stable code of the rule.</param>
    /// <param name="message">The rule in words.</param>
    /// <returns>The same collection.</returns>
    public Check That(bool holds, string field, string rule, string message)
    {
        if (!holds)
            errors.Add(new FieldError(field, rule, message));
        return this;
    }

    /// <summary>Requires that the <c>id</c> which a client gives to what it creates is a UUID version 7, as those made here.</summary>
    /// <param name="proposed">What the client sent, or null when it sent nothing.</param>
    /// <returns>The same collection.</returns>
    public Check NewId(Guid? proposed) =>
        That(proposed is null or { Version: 7 }, "id", "not-uuid-7", "id is a UUID of version 7, or left out.");

    /// <summary>Requires a text that is not blank and not longer than its column.</summary>
    /// <param name="value">The text.</param>
    /// <param name="field">The field as the client named it.</param>
    /// <param name="maxLength">Greatest length in UTF-16 units.</param>
    /// <returns>The same collection.</returns>
    public Check Text(string? value, string field, int maxLength) =>
        That(!string.IsNullOrWhiteSpace(value), field, "required", $"{field} is required.")
            .OptionalText(value, field, maxLength);

    /// <summary>Bounds a text that may be absent, and refuses NUL, which PostgreSQL cannot store.</summary>
    /// <param name="value">The text.</param>
    /// <param name="field">The field as the client named it.</param>
    /// <param name="maxLength">Greatest length in UTF-16 units.</param>
    /// <returns>The same collection.</returns>
    public Check OptionalText(string? value, string field, int maxLength) =>
        That(value is null || value.Length <= maxLength, field, "too-long", $"{field} has at most {maxLength} characters.")
            .That(value is null || !value.Contains('\0', StringComparison.Ordinal), field, "control-character", $"{field} contains a NUL character.");

    /// <summary>Requires of an address that may be absent that everybody can be given it.</summary>
    /// <param name="value">The address.</param>
    /// <param name="field">The field as the client named it.</param>
    /// <param name="maxLength">Greatest length in UTF-16 units.</param>
    /// <returns>The same collection.</returns>
    public Check WebAddress(string? value, string field, int maxLength) => OptionalText(value, field, maxLength).That(
        string.IsNullOrWhiteSpace(value) || (Uri.TryCreate(value.Trim(), UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")),
        field, "web-address", $"{field} is an address that begins with http:// or https://.");
}
