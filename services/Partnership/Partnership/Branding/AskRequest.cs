using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

/// <summary>A permission as a client asks for it.</summary>
/// <param name="Party">Slug of the party whose name or logo it is.</param>
/// <param name="Action">The action for which it is asked.</param>
/// <param name="Uses">Its name, its logo or both.</param>
/// <param name="Appears">Where it will appear.</param>
/// <param name="Family">The activity family of the action.</param>
/// <param name="FirstDay">The first day of use.</param>
/// <param name="LastDay">The last day of use.</param>
/// <param name="Thing">What it is to appear on.</param>
/// <param name="ThingId">Identity of that in its own service, where it has one.</param>
/// <param name="Details">What it is, in words: required for something else than what the hub publishes.</param>
/// <param name="Link">Where it can be seen.</param>
/// <param name="Id">A UUID version 7 of the client's: the same one sent twice is asked once.</param>
internal sealed record AskRequest(
    string Party,
    string Action,
    IReadOnlyList<BrandUse> Uses,
    string Appears,
    ActivityFamily Family,
    DateOnly FirstDay,
    DateOnly LastDay,
    BrandThing Thing,
    Guid? ThingId = null,
    string? Details = null,
    string? Link = null,
    Guid? Id = null)
{
    public Invalid? Check() => new Check()
        .NewId(Id)
        .Text(Party, "party", BrandLimits.Slug)
        .Text(Action, "action", BrandLimits.Action)
        .That(Uses.Count > 0, "uses", "required", "uses names the name, the logo or both.")
        .Text(Appears, "appears", BrandLimits.Words)
        .Subject(Thing, ThingId, Details, Link)
        .Error;

    public BrandAsk ToAsk() => new(
        Action.Trim(), Party.Trim(), new BrandScope(BrandScope.Ordered(Uses), FirstDay, LastDay), Appears.Trim(), Family, new BrandSubject(Thing, ThingId, Details.Trimmed(), Link.Trimmed()));
}
