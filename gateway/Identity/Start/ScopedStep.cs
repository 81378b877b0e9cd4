using SkillsHub.Persistence;

namespace SkillsHub.Identity.Start;

/// <summary>What a scoped step does for the <c>migrate</c> run.</summary>
internal interface IScopedStep
{
    Task RunAsync(CancellationToken cancellationToken);
}

/// <summary>Steps are singletons, the stores that ours work on are not: this one opens the scope.</summary>
internal sealed class ScopedStep<TStep>(IServiceScopeFactory scopes) : IMigrationStep
    where TStep : class, IScopedStep
{
    public string Name => typeof(TStep).Name;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<TStep>(scope.ServiceProvider).RunAsync(cancellationToken);
    }
}
