using SkillsHub.Testing.Services;

namespace SkillsHub.Partnership.Tests;

/// <summary>The real service with its demo hub.</summary>
public sealed class PartnershipService() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    protected override void Configure(IDictionary<string, string> environment) => environment["Demo__Enabled"] = "true";
}
