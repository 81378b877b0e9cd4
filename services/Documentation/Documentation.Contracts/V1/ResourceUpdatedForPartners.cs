using SkillsHub.Contracts;

namespace SkillsHub.Documentation.Contracts.V1;

/// <summary>A resource for partners now reads differently; the event carries the whole of what is said of it.</summary>
[EventContract("skillshub.documentation.resource.updated_for_partners.v1", Audience.Partners)]
public sealed record ResourceUpdatedForPartners : ResourceFacts;
