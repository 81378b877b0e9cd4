using SkillsHub.Partnership.Funding.Grants;

namespace SkillsHub.Partnership.Funding.Statements;

/// <summary>A funder's money that is no single year's: given once for works, or for several years.</summary>
/// <param name="Planned">What the plan gives so.</param>
/// <param name="Lines">Numbers of its lines.</param>
/// <param name="Grants">Where it stands, grant by grant.</param>
/// <param name="Spent">EUR that expenses took of it.</param>
internal sealed record BeyondYears(PlannedSum Planned, IReadOnlyList<int> Lines, IReadOnlyList<GrantView> Grants, decimal Spent);
