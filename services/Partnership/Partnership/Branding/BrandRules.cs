using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Branding.Errors;

namespace SkillsHub.Partnership.Branding;

/// <summary>Who may be asked, by whom and for when.</summary>
internal static class BrandRules
{
    /// <summary>Why nobody can be asked for it; null when the party can.</summary>
    public static Error? Check(BrandedAgreement around, BrandAsk ask, string? asker)
    {
        var agreement = around.Agreement;
        if (agreement.NotLiving() is { } over)
            return over;
        if (ask.Party == asker)
            return new OwnBrand();
        if (agreement.Parties.FirstOrDefault(party => party.Slug == ask.Party && !(party.LeftOn <= around.Today)) is not { } owner)
            return new NotAParty("party", ask.Party);
        if (asker is not null && !around.Clauses.LetsPartiesAsk)
            return new PartiesDoNotAsk();
        return CheckDays(around, ask.Scope, owner.LeftOn);
    }

    private static Error? CheckDays(BrandedAgreement around, BrandScope scope, DateOnly? leftOn)
    {
        if (scope.LastDay < scope.FirstDay)
            return new EndsBeforeItBegins(scope.FirstDay, scope.LastDay);
        if (scope.LastDay < around.Today)
            return new UsedAlready(scope.LastDay, around.Today);
        if (scope.FirstDay < around.Agreement.BindsFrom)
            return new UsedBeforeAgreement(scope.FirstDay, around.Agreement.BindsFrom.Value);
        if (scope.LastDay > around.Agreement.Span!.Last)
            return new UsedAfterAgreement(scope.LastDay, around.Agreement.Span.Last);
        return scope.LastDay >= leftOn ? new UsedAfterExit(scope.LastDay, leftOn.Value) : null;
    }
}
