using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

/// <summary>What a client has to say of what a name or logo is to appear on.</summary>
internal static class SubjectChecks
{
    public static Check Subject(this Check check, BrandThing thing, Guid? id, string? details, string? link) => check
        .OptionalText(details, "details", BrandLimits.Words)
        .That(thing != BrandThing.Other || !string.IsNullOrWhiteSpace(details), "details", "required", "details say what it is to appear on.")
        .That(thing != BrandThing.Other || id is null, "thingId", "not-a-thing-of-the-hub", "Something else has no identity in the hub.")
        .WebAddress(link, "link", BrandLimits.Link);
}
