using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Branding;

/// <summary>A permission with what else decides where it stands.</summary>
internal sealed class BrandRow
{
    public required BrandPermission Permission { get; init; }

    public required string Agreement { get; init; }

    /// <summary>The day on which the agreement was over.</summary>
    public required DateOnly? EndedOn { get; init; }

    /// <summary>The day on which the first of the two parties left.</summary>
    public required DateOnly? LeftOn { get; init; }

    public DateOnly? EndsOn => EndedOn is null || LeftOn < EndedOn ? LeftOn ?? EndedOn : EndedOn;
}

/// <summary>The states of <see cref="BrandPermission.StateOn"/>, for the database to find.</summary>
internal static class BrandRows
{
    public static IQueryable<BrandRow> Of(IQueryable<BrandPermission> permissions, IQueryable<Agreement> agreements) =>
        permissions.Join(agreements, permission => permission.AgreementId, agreement => agreement.Id, (permission, agreement) => new BrandRow
        {
            Permission = permission,
            Agreement = agreement.Title,
            EndedOn = agreement.EndedOn,
            LeftOn = agreement.Parties.Where(party => party.Slug == permission.Party || party.Slug == permission.Asker).Min(party => party.LeftOn),
        });

    public static IQueryable<BrandRow> In(this IQueryable<BrandRow> rows, BrandState state, DateOnly day) => state switch
    {
        BrandState.Refused => rows.Where(row => row.Permission.Ending != null && row.Permission.Ending.Refuser != null),
        BrandState.Withdrawn => rows.Where(row => row.Permission.Ending != null && row.Permission.Ending.Refuser == null),
        BrandState.Revoked => rows.Where(row => row.Permission.Ending == null && row.Permission.Revocation != null && (row.Permission.Revocation.From <= day || row.Permission.MissingCount > 0)),
        BrandState.Expired => rows.Standing(day).Where(row => row.Permission.LastDay < day || row.EndedOn <= day || row.LeftOn <= day),
        BrandState.Asked => rows.Open(day).Where(row => row.Permission.MissingCount > 0 && row.Permission.Grants.Count == 0),
        BrandState.PartlyGranted => rows.Open(day).Where(row => row.Permission.MissingCount > 0 && row.Permission.Grants.Count > 0),
        BrandState.Upcoming => rows.Open(day).Where(row => row.Permission.MissingCount == 0 && row.Permission.FirstDay > day),
        _ => rows.Open(day).Where(row => row.Permission.MissingCount == 0 && row.Permission.FirstDay <= day),
    };

    /// <summary>Those that are not at an end.</summary>
    public static IQueryable<BrandRow> Open(this IQueryable<BrandRow> rows, DateOnly day) =>
        rows.Standing(day).Where(row => row.Permission.LastDay >= day && (row.EndedOn == null || row.EndedOn > day) && (row.LeftOn == null || row.LeftOn > day));

    private static IQueryable<BrandRow> Standing(this IQueryable<BrandRow> rows, DateOnly day) =>
        rows.Where(row => row.Permission.Ending == null && (row.Permission.Revocation == null || (row.Permission.Revocation.From > day && row.Permission.MissingCount == 0)));
}
