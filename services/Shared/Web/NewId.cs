using SkillsHub.Domain;

namespace SkillsHub.Web;

/// <summary>The id of what a request creates: the client's own, so that a repeated request creates nothing twice, or one made here.</summary>
public static class NewId
{
    /// <summary>Takes the client's id, or makes one.</summary>
    /// <param name="proposed">What the client sent, or null when it sent nothing.</param>
    /// <param name="now">The moment of an id made here.</param>
    /// <returns>The id, or the refusal of one that is no UUID version 7.</returns>
    public static Result<Guid> From(Guid? proposed, DateTimeOffset now) =>
        new Check().NewId(proposed).Error is { } invalid ? invalid : proposed ?? Guid.CreateVersion7(now);
}
