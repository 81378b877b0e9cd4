using SkillsHub.Contracts;

namespace SkillsHub.Documentation.Contracts.V1;

/// <summary>Anyone may now read a resource.</summary>
[EventContract("skillshub.documentation.resource.published.v1", Audience.Public)]
public sealed record ResourcePublished : ResourceFacts;
