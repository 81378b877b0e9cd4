using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

[assembly: AssemblyFixture(typeof(Turns<SkillsHub.Portal.Tests.Support.OwnHubFixture>))]

namespace SkillsHub.Portal.Tests.Support;

/// <summary>The portal behind its door, which classes use one after the other: it keeps nothing of a person but cookies, which each visitor brings.</summary>
public sealed class HubFixture(Turns<OwnHubFixture> turns) : TurnFixture<OwnHubFixture>(turns)
{
    internal Hub Hub => Standing.Hub;

    internal Task<PortalVisitor> VisitAsync(TestUser? user = null) => Standing.VisitAsync(user);
}
