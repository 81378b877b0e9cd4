using SkillsHub.Identity.Keys;

namespace SkillsHub.Identity.Start;

/// <summary>Makes the token keys before the first replica serves, so that replicas that start together find the same ones.</summary>
internal sealed class FirstKeys(KeyStore keys) : IScopedStep
{
    public Task RunAsync(CancellationToken cancellationToken) => keys.MaintainAsync(cancellationToken);
}
