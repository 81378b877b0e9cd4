namespace SkillsHub.Partnership.Agreements;

/// <summary>What was said of who has to agree to the use of a party's name and logo, beside the party itself.</summary>
/// <param name="Party">Slug of the party.</param>
/// <param name="Department">Name of its department; null where nobody besides has to.</param>
/// <param name="Article">Where that is agreed, or the charter that asks for it.</param>
/// <param name="Reason">How the text was misread, where it was read otherwise and no amendment replaced it.</param>
/// <param name="SaidBy">Who said so.</param>
/// <param name="SaidAt">When.</param>
internal sealed record SaidDepartment(string Party, string? Department, string? Article, string? Reason, string SaidBy, DateTimeOffset SaidAt);
