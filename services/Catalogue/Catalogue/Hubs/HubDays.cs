namespace SkillsHub.Catalogue.Hubs;

/// <summary>The day at each hub that is told of, and at all others.</summary>
internal sealed record HubDays(IReadOnlyDictionary<string, DateOnly> Told, DateOnly Usual);
