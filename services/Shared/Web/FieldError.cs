namespace SkillsHub.Web;

/// <summary>One field at fault in a problem document's <c>errors</c>.</summary>
/// <param name="Field">The field as the client named it: a camelCase path such as <c>sessions[0].startsOn</c>.</param>
/// <param name="Rule">Stable code of the rule.</param>
/// <param name="Message">The rule in words.</param>
public sealed record FieldError(string Field, string Rule, string Message);
