namespace SkillsHub.Messaging.Bus;

/// <summary>The service's queues, for whoever declares, reads or repairs them.</summary>
internal sealed record Subscriptions(IReadOnlyList<Subscription> All);
