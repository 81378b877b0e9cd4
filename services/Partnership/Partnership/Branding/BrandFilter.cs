using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

/// <summary>Which permissions are asked for.</summary>
/// <param name="Agreement">Only those under this agreement.</param>
/// <param name="Party">Only those for the name or logo of this party.</param>
/// <param name="State">Only those that stand so on the day.</param>
/// <param name="Use">Only those that allow this use, or ask for it.</param>
/// <param name="Waiting">Only those that await an answer: of the reader's organisation, or of any for the hub's staff.</param>
/// <param name="Thing">Only those for this sort of thing.</param>
/// <param name="ThingId">Only those for this one.</param>
/// <param name="Day">The day, today when left out.</param>
internal sealed record BrandFilter(Guid? Agreement, string? Party, string? State, string? Use, bool? Waiting, string? Thing, Guid? ThingId, DateOnly? Day)
{
    public Invalid? Check() => new Check()
        .OptionalText(Party, "party", BrandLimits.Slug)
        .OneOf<BrandState>(State, "state", out _)
        .OneOf<BrandUse>(Use, "use", out _)
        .OneOf<BrandThing>(Thing, "thing", out _)
        .Error;

    /// <param name="rows">Those that the caller may see.</param>
    /// <param name="day">The day on which their state is asked for.</param>
    /// <param name="user">Who reads.</param>
    public IQueryable<BrandRow> Of(IQueryable<BrandRow> rows, DateOnly day, CurrentUser user)
    {
        var use = WireName.TryParse<BrandUse>(Use, out var one) ? one : null;
        var thing = WireName.TryParse<BrandThing>(Thing, out var sort) ? sort : null;
        var found = rows
            .Where(row => Agreement == null || row.Permission.AgreementId == Agreement)
            .Where(row => Party == null || row.Permission.Party == Party)
            .Where(row => use == null || row.Permission.Uses.Contains(use.Value))
            .Where(row => thing == null || row.Permission.Thing == thing)
            .Where(row => ThingId == null || row.Permission.ThingId == ThingId);
        if (WireName.TryParse<BrandState>(State, out var state) && state is { } asked)
            found = found.In(asked, day);
        return Waiting == true
            ? found.Where(row => user.IsStaff || row.Permission.Party == user.Organisation).Open(day).Where(row => row.Permission.MissingCount > 0)
            : found;
    }
}
