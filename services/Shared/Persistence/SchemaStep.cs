using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace SkillsHub.Persistence;

internal sealed class SchemaStep<TContext>(IServiceScopeFactory scopes, IConfiguration configuration) : IMigrationStep
    where TContext : DbContext
{
    // An index of a table that has grown for years is not made in the half minute that a query has.
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public string Name => "schema";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TContext>().Database;
        await EnsureHistoryAsync(database, cancellationToken);
        if (!DemoDataExtensions.IsEnabled(configuration) && !(await database.GetAppliedMigrationsAsync(cancellationToken)).Any())
            await DemoMark.SetRealAsync(database, cancellationToken);
        database.SetCommandTimeout(Patience);
        await database.MigrateAsync(cancellationToken);
    }

    // EF reads the table of applied migrations before it makes it: a first start would log an error, here and on the server, that is none.
    private static async Task EnsureHistoryAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
            await creator.CreateAsync(cancellationToken);
        await database.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
    }
}
