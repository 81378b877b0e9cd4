namespace SkillsHub.Portal.Api.Funding;

internal static class FundingAddress
{
    /// <summary>Where the funding of an agreement is.</summary>
    public static string Of(Guid agreement) => $"/api/partnership/agreements/{agreement}/funding";
}
