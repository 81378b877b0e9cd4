namespace SkillsHub.Partnership.Agreements;

/// <summary>A contradiction that the parties settled.</summary>
/// <param name="Finding">Its rank in the register of findings, from 1.</param>
/// <param name="ClosedOn">The day from which it is settled.</param>
/// <param name="Amendment">Number of the amendment that settles it; null where a decision of the committee does.</param>
/// <param name="Decision">Number of that decision.</param>
internal sealed record ClosedFinding(int Finding, DateOnly ClosedOn, int? Amendment, int? Decision = null);
