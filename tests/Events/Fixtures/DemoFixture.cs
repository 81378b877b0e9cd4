namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>The service with its demo data.</summary>
public sealed class DemoFixture : EventsFixture
{
    protected override void Configure(IDictionary<string, string> environment)
    {
        base.Configure(environment);
        environment["Demo__Enabled"] = "true";
    }
}
