namespace SkillsHub.Persistence.Keys;

/// <summary>Makes a key before the first replica serves, so that replicas that start together find the same one.</summary>
internal sealed class KeyStep(KeySuccession succession) : IMigrationStep
{
    public string Name => "protection key";

    public Task RunAsync(CancellationToken cancellationToken) => succession.PrepareAsync(cancellationToken);
}
