namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>How much a replica delivers side by side.</summary>
/// <param name="Lines">Lines at a time. One that waits for its receiver costs a socket and a few events in memory, and a lock in the server's table.</param>
internal sealed record DispatchLimits(int Lines)
{
    public const int DefaultLines = 1_000;
}
