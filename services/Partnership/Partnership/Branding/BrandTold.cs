using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Branding;

/// <summary>What the two parties, and other services, are told of a permission. Who granted or refused it is told to nobody.</summary>
internal static class BrandTold
{
    public static BrandPermissionAsked Asked(BrandPermission permission, BrandedAgreement around) => new()
    {
        AgreementId = permission.AgreementId,
        Title = around.Agreement.Title,
        Parties = permission.Readers,
        Permission = permission.Number,
        Action = permission.Action,
        Party = permission.Party,
        Asker = permission.Asker,
        Thing = permission.Thing,
        ThingId = permission.ThingId,
        ActivityFamily = permission.Family,
        Uses = permission.Asked.Uses,
        FirstDay = permission.Asked.FirstDay,
        LastDay = permission.Asked.LastDay,
        Appears = permission.Appears,
        Details = permission.Details,
        Link = permission.Link,
        Needed = permission.Needed,
    };

    public static BrandPermissionThingSaid ThingSaid(BrandPermission permission, BrandedAgreement around) => new()
    {
        AgreementId = permission.AgreementId,
        Title = around.Agreement.Title,
        Parties = permission.Readers,
        Permission = permission.Number,
        Action = permission.Action,
        Party = permission.Party,
        Asker = permission.Asker,
        Thing = permission.Thing,
        ThingId = permission.ThingId,
        ActivityFamily = permission.Family,
        Details = permission.Details,
        Link = permission.Link,
    };

    public static BrandPermissionGranted Granted(BrandPermission permission, BrandGrant grant, BrandedAgreement around) => new()
    {
        AgreementId = permission.AgreementId,
        Title = around.Agreement.Title,
        Parties = permission.Readers,
        Permission = permission.Number,
        Action = permission.Action,
        Party = permission.Party,
        Asker = permission.Asker,
        Thing = permission.Thing,
        ThingId = permission.ThingId,
        ActivityFamily = permission.Family,
        Grantor = grant.Grantor,
        GrantedOn = grant.GrantedOn,
        Uses = permission.Uses,
        FirstDay = permission.FirstDay,
        LastDay = permission.LastDay,
        Conditions = grant.Conditions,
        Missing = permission.Missing,
        IsComplete = permission.MissingCount == 0,
    };

    public static BrandPermissionRefused Refused(BrandPermission permission, BrandedAgreement around) => new()
    {
        AgreementId = permission.AgreementId,
        Title = around.Agreement.Title,
        Parties = permission.Readers,
        Permission = permission.Number,
        Action = permission.Action,
        Party = permission.Party,
        Asker = permission.Asker,
        Thing = permission.Thing,
        ThingId = permission.ThingId,
        ActivityFamily = permission.Family,
        Grantor = permission.Ending!.Refuser!.Value,
        Reason = permission.Ending.Reason,
    };

    public static BrandPermissionRevoked Revoked(BrandPermission permission, BrandedAgreement around) => new()
    {
        AgreementId = permission.AgreementId,
        Title = around.Agreement.Title,
        Parties = permission.Readers,
        Permission = permission.Number,
        Action = permission.Action,
        Party = permission.Party,
        Asker = permission.Asker,
        Thing = permission.Thing,
        ThingId = permission.ThingId,
        ActivityFamily = permission.Family,
        Grantor = permission.Revocation!.Grantor,
        RevokedFrom = permission.Revocation.From,
        Reason = permission.Revocation.Reason,
    };

    public static BrandPermissionWithdrawn Withdrawn(BrandPermission permission, BrandedAgreement around) => new()
    {
        AgreementId = permission.AgreementId,
        Title = around.Agreement.Title,
        Parties = permission.Readers,
        Permission = permission.Number,
        Action = permission.Action,
        Party = permission.Party,
        Asker = permission.Asker,
        Thing = permission.Thing,
        ThingId = permission.ThingId,
        ActivityFamily = permission.Family,
        Reason = permission.Ending!.Reason,
    };
}
