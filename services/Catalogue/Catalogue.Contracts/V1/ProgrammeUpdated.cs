using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Contracts.V1;

/// <summary>A published programme now reads differently; the event carries the whole of it.</summary>
[EventContract("skillshub.catalogue.programme.updated.v1", Audience.Public)]
public sealed record ProgrammeUpdated : IntegrationEvent
{
    /// <summary>Code in the catalogue of the body that gives the training, <c>NFP107</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Title, in French.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a few sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>The pathways (agreement, article 2) by which it can be followed.</summary>
    public required IReadOnlyList<TrainingPathway> Pathways { get; init; }

    /// <summary>Level in the national framework of qualifications, 1 to 8, where it leads to one.</summary>
    public int? Level { get; init; }

    /// <summary>ECTS credits.</summary>
    public int? Credits { get; init; }

    /// <summary>Entry in the national register of certifications, <c>RNCP…</c> or <c>RS…</c>.</summary>
    public string? Certification { get; init; }
}
