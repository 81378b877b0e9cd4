using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Branding;

/// <summary>An agreement in force, or that was, with what it says of names and logos.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Clauses">What it says of them.</param>
/// <param name="Today">The day on the hub's calendar.</param>
internal sealed record BrandedAgreement(Agreement Agreement, BrandClauses Clauses, DateOnly Today)
{
    /// <summary>The first day on which a permission holds no longer, as its agreement is over or one of the two parties has left; null while neither is.</summary>
    public DateOnly? EndOf(BrandPermission permission) => Agreement.Parties
        .Where(party => party.Slug == permission.Party || party.Slug == permission.Asker)
        .Select(party => party.LeftOn)
        .Append(Agreement.EndedOn)
        .Min();
}
