namespace SkillsHub.Portal.Api.Funding;

/// <summary>Which grants are asked for.</summary>
internal sealed record GrantQuery(string? Funder, string? FiscalYear, string? Nature, string? State, string? Due, string? Sort);
