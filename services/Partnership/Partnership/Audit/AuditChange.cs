using System.Text.Json;

namespace SkillsHub.Partnership.Audit;

/// <summary>One value that a change replaced.</summary>
/// <param name="Field">Path of the value in the thing: <c>parties[ville].signature.signedOn</c>.</param>
/// <param name="From">Before; null where there was none.</param>
/// <param name="To">After; null where there is none.</param>
internal sealed record AuditChange(string Field, JsonElement? From, JsonElement? To);
