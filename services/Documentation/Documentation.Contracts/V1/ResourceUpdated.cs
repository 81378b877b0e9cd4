using SkillsHub.Contracts;

namespace SkillsHub.Documentation.Contracts.V1;

/// <summary>A public resource now reads differently; the event carries the whole of what is said of it.</summary>
[EventContract("skillshub.documentation.resource.updated.v1", Audience.Public)]
public sealed record ResourceUpdated : ResourceFacts;
