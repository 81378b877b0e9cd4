using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Branding;

/// <summary>A permission in a list.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="AgreementId">The agreement under which it is asked.</param>
/// <param name="AgreementTitle">What that is called.</param>
/// <param name="Number">In the agreement, from 1.</param>
/// <param name="Action">The action for which it is asked.</param>
/// <param name="Party">Slug of the party whose name or logo it is.</param>
/// <param name="Asker">Slug of the party that asks; null for the hub's staff.</param>
/// <param name="AskedOn">When.</param>
/// <param name="State">Where it stands on the day that is asked for, today without one.</param>
/// <param name="Uses">What may be used, as far as it is granted, or is asked for.</param>
/// <param name="FirstDay">The first day of that.</param>
/// <param name="LastDay">The last day of that.</param>
/// <param name="EndsOn">The first day on which it holds no longer, as its agreement is over or a party has left.</param>
/// <param name="Missing">Who has yet to agree.</param>
/// <param name="Family">The activity family of the action.</param>
/// <param name="Thing">What it is to appear on.</param>
/// <param name="ThingId">Which one.</param>
/// <param name="Conditions">Under which conditions it is granted.</param>
internal sealed record PermissionSummary(
    Guid Id,
    Guid AgreementId,
    string AgreementTitle,
    int Number,
    string Action,
    string Party,
    string? Asker,
    DateOnly AskedOn,
    BrandState State,
    IReadOnlyList<BrandUse> Uses,
    DateOnly FirstDay,
    DateOnly LastDay,
    DateOnly? EndsOn,
    IReadOnlyList<BrandGrantor> Missing,
    ActivityFamily Family,
    BrandThing Thing,
    Guid? ThingId,
    IReadOnlyList<string> Conditions)
{
    public static PermissionSummary Of(BrandPermission permission, string agreement, DateOnly day, DateOnly? endsOn) => new(
        permission.Id,
        permission.AgreementId,
        agreement,
        permission.Number,
        permission.Action,
        permission.Party,
        permission.Asker,
        permission.AskedOn,
        permission.StateOn(day, endsOn),
        permission.Uses,
        permission.FirstDay,
        permission.LastDay,
        endsOn,
        permission.Missing,
        permission.Family,
        permission.Thing,
        permission.ThingId,
        [.. permission.Grants.OrderBy(grant => grant.Grantor).Select(grant => grant.Conditions).OfType<string>()]);
}

/// <summary>A permission with what was asked, who answered and how.</summary>
/// <param name="Summary">As a list shows it.</param>
/// <param name="Asked">What was asked for.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="Appears">Where it will appear.</param>
/// <param name="Details">What it is to appear on, in words.</param>
/// <param name="Link">Where that can be seen.</param>
/// <param name="Department">The department that has to agree beside the party; null where none has.</param>
/// <param name="Grants">The writings of those that agreed.</param>
/// <param name="Ending">Why nothing came of it.</param>
/// <param name="Revocation">Why, and from when, it was taken back.</param>
internal sealed record PermissionDetails(
    PermissionSummary Summary,
    BrandScope Asked,
    string AskedBy,
    DateTimeOffset AskedAt,
    string Appears,
    string? Details,
    string? Link,
    string? Department,
    IReadOnlyList<BrandGrantView> Grants,
    BrandEndingView? Ending,
    RevocationView? Revocation)
{
    public static PermissionDetails Of(BrandPermission permission, BrandedAgreement around) => new(
        PermissionSummary.Of(permission, around.Agreement.Title, around.Today, around.EndOf(permission)),
        permission.Asked,
        permission.AskedBy,
        permission.AskedAt,
        permission.Appears,
        permission.Details,
        permission.Link,
        permission.Department,
        [.. permission.Grants.OrderBy(grant => grant.Grantor).Select(BrandGrantView.Of)],
        permission.Ending is { } ending ? new(ending.Reason, ending.Refuser, ending.EndedBy, ending.EndedAt) : null,
        permission.Revocation is { } taken ? new(taken.Grantor, taken.Reason, taken.From, taken.RevokedBy, taken.RevokedAt) : null);
}

internal sealed record BrandGrantView(
    BrandGrantor Grantor, string GrantedBy, string Function, DateOnly GrantedOn, string Proof, BrandScope Scope, string? Conditions, string RecordedBy, DateTimeOffset RecordedAt)
{
    public static BrandGrantView Of(BrandGrant grant) => new(
        grant.Grantor, grant.GrantedBy, grant.Function, grant.GrantedOn, grant.Proof, grant.Scope, grant.Conditions, grant.RecordedBy, grant.RecordedAt);
}

/// <param name="Reason">Why.</param>
/// <param name="Refuser">Who of the party refuses; null when it was withdrawn.</param>
/// <param name="EndedBy">Who recorded it.</param>
/// <param name="EndedAt">When.</param>
internal sealed record BrandEndingView(string Reason, BrandGrantor? Refuser, string EndedBy, DateTimeOffset EndedAt);

internal sealed record RevocationView(BrandGrantor Grantor, string Reason, DateOnly From, string RevokedBy, DateTimeOffset RevokedAt);
