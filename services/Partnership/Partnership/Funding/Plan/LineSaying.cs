namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What was said of a line otherwise than the text does.</summary>
/// <param name="Terms">What it gives from then on; null where it was taken out of the plan.</param>
/// <param name="By">By what.</param>
internal sealed record LineSaying(LineTerms? Terms, PlanAuthority By);
