using SkillsHub.Testing.Services;

namespace SkillsHub.Benchmarks.Journal;

/// <summary>The events service as a process of its own.</summary>
internal sealed class EventsBench() : ServiceFixture("services/Events/Events", "events-db");
