using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Funding.Statements;

/// <param name="Family">An activity.</param>
/// <param name="Spent">EUR that expenses for it took.</param>
internal sealed record FamilySum(ActivityFamily Family, decimal Spent);
