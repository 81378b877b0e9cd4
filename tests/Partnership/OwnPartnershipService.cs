using SkillsHub.Testing.Services;

namespace SkillsHub.Partnership.Tests;

/// <summary>The real service with its demo hub. It looks at its agreements when it starts, and not while a test is at one.</summary>
public sealed class OwnPartnershipService() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Demo__Enabled"] = "true";
        environment["Deadlines__Interval"] = "1.00:00:00";
        environment["Life__Interval"] = "1.00:00:00";
    }
}
