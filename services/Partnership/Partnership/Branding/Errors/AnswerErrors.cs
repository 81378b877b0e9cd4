using System.Globalization;
using SkillsHub.Domain;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Branding.Errors;

internal sealed record PermissionNotFound(int Number) : Error(ErrorKind.NotFound, "branding.not-found", $"The agreement has no permission {Number} that concerns you.");

internal sealed record NotAwaitingAnswer(int Number, BrandState State) : Error(
    ErrorKind.Conflict, "branding.not-awaiting", $"Permission {Number} is {State}: one that awaits an answer is granted or refused; after a refusal ask anew.");

internal sealed record NoDepartmentNeeded(string Party) : Error(
    ErrorKind.Invalid, "branding.no-department", $"For {Party} the party alone agrees.")
{
    public override string Field => "grantor";
}

internal sealed record GrantedAlready(BrandGrantor Grantor, DateOnly GrantedOn) : Error(
    ErrorKind.Conflict, "branding.granted-already", string.Create(CultureInfo.InvariantCulture, $"{Grantor} agreed on {GrantedOn:yyyy-MM-dd} already."))
{
    public override string Field => "grantor";
}

internal sealed record GrantedInTheFuture(DateOnly GrantedOn, DateOnly Today) : Error(
    ErrorKind.Invalid, "branding.granted-in-the-future", string.Create(CultureInfo.InvariantCulture, $"grantedOn is {GrantedOn:yyyy-MM-dd}, after today, {Today:yyyy-MM-dd}."))
{
    public override string Field => "grantedOn";
}

internal sealed record GrantedBeforeAgreement(DateOnly GrantedOn, DateOnly InForceFrom) : Error(
    ErrorKind.Invalid, "branding.granted-before-the-agreement", string.Create(CultureInfo.InvariantCulture, $"grantedOn is {GrantedOn:yyyy-MM-dd}, before the agreement was in force, {InForceFrom:yyyy-MM-dd}."))
{
    public override string Field => "grantedOn";
}

internal sealed record GrantedAfterUse(DateOnly GrantedOn) : Error(
    ErrorKind.Invalid, "branding.granted-after-use", string.Create(CultureInfo.InvariantCulture, $"grantedOn is {GrantedOn:yyyy-MM-dd}, after the last day of use: a grant allows nothing before it is written."))
{
    public override string Field => "grantedOn";
}

internal sealed record WiderThanAsked(string Input) : Error(ErrorKind.Invalid, "branding.wider-than-asked", $"{Input} is more than what was asked for: for more, another permission is asked.")
{
    public override string Field => Input;
}

internal sealed record NothingInCommon(string Input) : Error(
    ErrorKind.Invalid, "branding.nothing-in-common", $"{Input} has nothing in common with what the other grant allows: nothing could be used.")
{
    public override string Field => Input;
}

internal sealed record NothingToRevoke(int Number, BrandState State) : Error(
    ErrorKind.Conflict, "branding.nothing-to-revoke", $"Permission {Number} is {State}: only what was granted is taken back.");

internal sealed record NotGrantedByThem(BrandGrantor Grantor) : Error(ErrorKind.Invalid, "branding.not-granted-by-them", $"{Grantor} has granted nothing that it could take back.")
{
    public override string Field => "grantor";
}

internal sealed record RevokedBeforeGrant(DateOnly From, DateOnly GrantedOn) : Error(
    ErrorKind.Invalid, "branding.revoked-before-grant", string.Create(CultureInfo.InvariantCulture, $"from is {From:yyyy-MM-dd}, before the grant, {GrantedOn:yyyy-MM-dd}."))
{
    public override string Field => "from";
}

internal sealed record RevokedAfterEnd(DateOnly From) : Error(
    ErrorKind.Invalid, "branding.revoked-after-end", string.Create(CultureInfo.InvariantCulture, $"from is {From:yyyy-MM-dd}: the permission is at an end by then."))
{
    public override string Field => "from";
}

internal sealed record RevokedAlready(DateOnly From) : Error(
    ErrorKind.Conflict, "branding.revoked-already", string.Create(CultureInfo.InvariantCulture, $"It is taken back from {From:yyyy-MM-dd} on already."))
{
    public override string Field => "from";
}

internal sealed record PermissionNotWithdrawable(int Number, BrandState State) : Error(
    ErrorKind.Conflict, "branding.not-withdrawable", $"Permission {Number} is {State}: what still awaits an answer is withdrawn.");

/// <summary>A grant is for a thing, and for no other.</summary>
internal sealed record GrantedForThing(int Number) : Error(
    ErrorKind.Conflict, "branding.granted-for-thing", $"Permission {Number} is granted in part, for the thing that was said: for another one, another permission is asked.")
{
    public override string Field => "thing";
}
