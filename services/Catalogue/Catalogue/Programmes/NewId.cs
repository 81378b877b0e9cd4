using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>The id of what a request creates: the client's own, or one made here.</summary>
internal static class NewId
{
    public static Result<Guid> From(Guid? proposed, DateTimeOffset now)
    {
        if (proposed is not { } id)
            return Guid.CreateVersion7(now);
        return new Check().That(id.Version == 7, "id", "not-uuid-7", "id is a UUID of version 7.").Error is { } invalid ? invalid : id;
    }
}
