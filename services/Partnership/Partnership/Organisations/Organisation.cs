using SkillsHub.Domain;

namespace SkillsHub.Partnership.Organisations;

/// <summary>An organisation that a hub deals with; its slug names it in tokens and events, and never changes.</summary>
internal sealed class Organisation : Aggregate
{
    private Organisation(Guid id, string hub)
        : base(id, hub)
    {
    }

    public string Slug { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public static Organisation Register(Guid id, string hub, string slug, string name) => new(id, hub) { Slug = slug, Name = name };
}
