using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The last day of each permission to use a name or logo: for longer, it is asked for anew in time. The two alone see it.</summary>
internal static class PermissionDays
{
    private static readonly DeadlineFormula Formula = new("last-day-of-use", "The last day for which all who have to agree have granted it.");

    // A permission that ends with its agreement, or with a party, has no day of its own.
    public static IEnumerable<Deadline> Of(DeadlineCase agreement) => agreement.Facts.Permissions
        .Where(permission => IsHere(agreement, permission.Party) && (permission.Asker is null || IsHere(agreement, permission.Asker)) && !(agreement.EndedOn <= permission.LastDay))
        .Select(permission => new Deadline
        {
            Id = $"brand-permission.{permission.Number}",
            Kind = DeadlineKind.BrandPermission,
            Parties = permission.Asker is null ? [permission.Party] : [permission.Party, permission.Asker],
            Source = agreement.Text.BrandingRules is [var first, ..] ? first.Source : null,
            Formula = Formula,
            Inputs = DeadlineCase.Inputs(
                DeadlineCase.Input("permission.number", permission.Number),
                new DeadlineInput("permission.action", permission.Action),
                new DeadlineInput("permission.party", permission.Party),
                permission.Asker is { } asker ? new DeadlineInput("permission.asker", asker) : null,
                DeadlineCase.Input("permission.firstDay", permission.FirstDay)),
            LegalDate = permission.LastDay,
            Following = DeadlineFollowing.DayOnly,
        });

    private static bool IsHere(DeadlineCase agreement, string party) => agreement.Parties.Contains(party, StringComparer.Ordinal);
}
