using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Contracts.V1;

/// <summary>A programme is no longer offered.</summary>
[EventContract("skillshub.catalogue.programme.withdrawn.v1", Audience.Public)]
public sealed record ProgrammeWithdrawn : IntegrationEvent
{
    /// <summary>Code in the catalogue of the body that gave the training, <c>NFP107</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Title, in French.</summary>
    public required string Title { get; init; }
}
