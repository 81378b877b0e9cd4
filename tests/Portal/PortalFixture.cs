using SkillsHub.Testing.Services;

namespace SkillsHub.Portal.Tests;

/// <summary>The portal alone in the world: no gateway, no service, no Identity answers it.</summary>
public sealed class PortalFixture() : ServiceFixture("gateway/Portal", "portal-db")
{
    private const string Nobody = "http://127.0.0.1:9";

    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Identity__ClientSecret"] = "secret-of-the-tests";
        environment["Identity__MetadataAddress"] = $"{Nobody}/identity/.well-known/openid-configuration";
        environment["Portal__Gateway"] = Nobody;
    }
}
