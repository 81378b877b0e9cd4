namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>How much may be granted at most.</summary>
/// <param name="Planned">EUR that the plan's line gives; null when unknown, and then nothing limits.</param>
/// <param name="GrantedElsewhere">EUR granted on the same line, and of the same year where each has its own, by other grants.</param>
internal sealed record PlannedLimit(decimal? Planned, decimal GrantedElsewhere)
{
    public bool Allows(decimal granted) => Planned is not { } most || granted + GrantedElsewhere <= most;
}
