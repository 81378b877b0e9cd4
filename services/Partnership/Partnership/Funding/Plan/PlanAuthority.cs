namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>By what something of the plan that the text made was said otherwise.</summary>
/// <param name="Amendment">Number of the amendment in effect.</param>
/// <param name="Decision">Number of the committee's decision.</param>
/// <param name="Reason">In words.</param>
/// <param name="SaidBy">Who recorded it.</param>
/// <param name="SaidAt">When.</param>
internal sealed record PlanAuthority(int? Amendment, int? Decision, string? Reason, string SaidBy, DateTimeOffset SaidAt);
