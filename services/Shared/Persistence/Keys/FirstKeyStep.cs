namespace SkillsHub.Persistence.Keys;

/// <summary>Makes the key before the first replica serves, so that replicas that start together find the same one.</summary>
internal sealed class FirstKeyStep(KeySuccession succession) : IMigrationStep
{
    public string Name => "protection key";

    public Task RunAsync(CancellationToken cancellationToken) => succession.BeginAsync(cancellationToken);
}
