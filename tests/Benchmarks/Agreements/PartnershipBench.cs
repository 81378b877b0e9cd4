using SkillsHub.Testing.Services;

namespace SkillsHub.Benchmarks.Import;

/// <summary>The partnership service as a process of its own, with its demo hub.</summary>
internal sealed class PartnershipBench() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    protected override void Configure(IDictionary<string, string> environment) => environment["Demo__Enabled"] = "true";
}
