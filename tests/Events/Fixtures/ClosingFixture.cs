namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>The service with its demo data, until a test switches it off.</summary>
public sealed class ClosingFixture : EventsFixture
{
    public bool HasDemoData { get; set; } = true;

    protected override void Configure(IDictionary<string, string> environment)
    {
        base.Configure(environment);
        environment["Demo__Enabled"] = HasDemoData ? "true" : "false";
    }
}
