using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SkillsHub.Persistence;

internal sealed class SchemaStep<TContext>(IServiceScopeFactory scopes) : IMigrationStep
    where TContext : DbContext
{
    public string Name => "schema";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TContext>().Database.MigrateAsync(cancellationToken);
    }
}
