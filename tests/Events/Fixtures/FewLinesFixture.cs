namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>The service with room for two lines at a time.</summary>
public sealed class FewLinesFixture : EventsFixture
{
    protected override void Configure(IDictionary<string, string> environment)
    {
        base.Configure(environment);
        environment["Webhooks__Lines"] = "2";
    }
}
