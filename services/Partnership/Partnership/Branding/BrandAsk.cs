using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Branding;

/// <summary>A permission as somebody asks for it.</summary>
/// <param name="Action">The action for which it is asked.</param>
/// <param name="Party">Slug of the party whose name or logo it is.</param>
/// <param name="Scope">What is asked for.</param>
/// <param name="Appears">Where it will appear.</param>
/// <param name="Family">The activity family of the action.</param>
/// <param name="Subject">What it is to appear on.</param>
internal sealed record BrandAsk(string Action, string Party, BrandScope Scope, string Appears, ActivityFamily Family, BrandSubject Subject)
{
    public bool IsSameAs(BrandAsk other) => Scope.IsSameAs(other.Scope) && this with { Scope = other.Scope } == other;
}

/// <param name="Thing">What sort of thing it is.</param>
/// <param name="Id">Its identity in its own service; null where it has none, or none yet.</param>
/// <param name="Details">What it is, in words.</param>
/// <param name="Link">Where it can be seen.</param>
internal sealed record BrandSubject(BrandThing Thing, Guid? Id, string? Details, string? Link)
{
    /// <summary>Whether it says no other thing than was said, only more of it.</summary>
    public bool Completes(BrandSubject said) =>
        Thing == said.Thing && (said.Id is null || Id == said.Id) && (said.Details is null || Details == said.Details) && (said.Link is null || Link == said.Link);
}

/// <summary>Who asks, and when.</summary>
/// <param name="Party">Slug of the party that asks; null for the hub's staff.</param>
/// <param name="By">Name of the person or program.</param>
/// <param name="At">When.</param>
/// <param name="On">The day of that on the hub's calendar.</param>
internal sealed record BrandAsker(string? Party, string By, DateTimeOffset At, DateOnly On);
