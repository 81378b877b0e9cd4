namespace SkillsHub.Partnership.Deadlines;

/// <summary>A name or logo that may be used until a day.</summary>
/// <param name="Number">Number of the permission in the agreement.</param>
/// <param name="Action">The action for which it is granted.</param>
/// <param name="Party">Slug of the party that grants it.</param>
/// <param name="Asker">Slug of the party that uses it; null for the hub's staff.</param>
/// <param name="FirstDay">The first day of use.</param>
/// <param name="LastDay">The last day of use.</param>
internal sealed record PermissionFact(int Number, string Action, string Party, string? Asker, DateOnly FirstDay, DateOnly LastDay);
