using SkillsHub.Testing.Services;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>The real service, which looks at its agreements and their deadlines several times a second.</summary>
public sealed class WatchedPartnershipService() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Demo__Enabled"] = "true";
        environment["Deadlines__Interval"] = "00:00:00.2";
        environment["Life__Interval"] = "00:00:00.2";
    }
}
