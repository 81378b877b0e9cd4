namespace SkillsHub.Partnership.Audit;

/// <summary>An aggregate that only numbers what the system tells: no change of it is anybody's, so the trail leaves it out.</summary>
internal interface IBookkeeping;
