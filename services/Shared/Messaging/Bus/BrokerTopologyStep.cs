using MassTransit;
using SkillsHub.Messaging.DeadLetters;
using SkillsHub.Persistence;

namespace SkillsHub.Messaging.Bus;

/// <summary>
/// Declares the service's queues and bindings in the <c>migrate</c> run, so that no event is published before the queues of
/// its consumers exist.
/// </summary>
internal sealed class BrokerTopologyStep(IBusControl bus, DeadLetterChannel deadLetters) : IMigrationStep
{
    public string Name => "queues and bindings";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await deadLetters.DeclareAsync(cancellationToken);
        await bus.DeployAsync(cancellationToken);
    }
}
