using SkillsHub.Testing.Services;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>The events service, allowed to call receivers on this machine.</summary>
public class EventsFixture() : ServiceFixture("services/Events/Events", "events-db")
{
    protected override void Configure(IDictionary<string, string> environment) => environment["Webhooks__AllowedNetworks__0"] = "127.0.0.0/8";
}
