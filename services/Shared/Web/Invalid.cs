using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>A request whose fields break rules, all of them listed at once.</summary>
/// <param name="Errors">The fields at fault, at least one.</param>
public sealed record Invalid(IReadOnlyList<FieldError> Errors)
    : Error(ErrorKind.Invalid, "request.invalid", string.Join(' ', Errors.Select(error => error.Message)))
{
    /// <inheritdoc />
    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = Errors };
}
