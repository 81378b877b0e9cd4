using SkillsHub.Contracts;

namespace SkillsHub.Documentation.Contracts.V1;

/// <summary>The hub's partners may now read a resource.</summary>
[EventContract("skillshub.documentation.resource.published_to_partners.v1", Audience.Partners)]
public sealed record ResourcePublishedToPartners : ResourceFacts;
