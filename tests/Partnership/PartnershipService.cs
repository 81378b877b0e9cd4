using SkillsHub.Testing.Services;

[assembly: AssemblyFixture(typeof(Turns<SkillsHub.Partnership.Tests.OwnPartnershipService>))]

namespace SkillsHub.Partnership.Tests;

/// <summary>The real service with its demo hub, at which classes take turns.</summary>
public sealed class PartnershipService(Turns<OwnPartnershipService> turns) : TurnFixture<OwnPartnershipService>(turns);
