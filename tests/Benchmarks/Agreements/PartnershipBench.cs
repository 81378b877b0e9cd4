using SkillsHub.Testing.Services;

namespace SkillsHub.Benchmarks.Agreements;

/// <summary>The partnership service as a process of its own, with its demo hub. It looks at its agreements when it starts, and not while something is measured.</summary>
internal sealed class PartnershipBench() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Demo__Enabled"] = "true";
        environment["Deadlines__Interval"] = "1.00:00:00";
        environment["Life__Interval"] = "1.00:00:00";
    }
}
