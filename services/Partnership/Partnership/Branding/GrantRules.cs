using SkillsHub.Domain;
using SkillsHub.Partnership.Branding.Errors;

namespace SkillsHub.Partnership.Branding;

/// <summary>What a grant can allow: what was asked for or less, and something.</summary>
internal static class GrantRules
{
    public static Error? Check(BrandGrant grant, BrandScope asked, BrandedAgreement around)
    {
        if (grant.GrantedOn > around.Today)
            return new GrantedInTheFuture(grant.GrantedOn, around.Today);
        if (grant.GrantedOn < around.Agreement.InForceFrom)
            return new GrantedBeforeAgreement(grant.GrantedOn, around.Agreement.InForceFrom.Value);
        if (grant.Scope.Uses.Except(asked.Uses).Any())
            return new WiderThanAsked("uses");
        if (grant.Scope.LastDay < grant.Scope.FirstDay)
            return new EndsBeforeItBegins(grant.Scope.FirstDay, grant.Scope.LastDay);
        if (grant.Scope.FirstDay < asked.FirstDay)
            return new WiderThanAsked("firstDay");
        return grant.Scope.LastDay > asked.LastDay ? new WiderThanAsked("lastDay") : null;
    }

    /// <summary>Why it would leave nothing to use, with what the others allow; null while it leaves something.</summary>
    public static Error? NothingLeft(BrandGrant grant, BrandScope others)
    {
        if (grant.GrantedOn > grant.Scope.LastDay || grant.GrantedOn > others.LastDay)
            return new GrantedAfterUse(grant.GrantedOn);
        var left = others.And(grant.Effective);
        return left.Uses.Count == 0 ? new NothingInCommon("uses") : left.IsEmpty ? new NothingInCommon(grant.Scope.LastDay < others.FirstDay ? "lastDay" : "firstDay") : null;
    }
}
