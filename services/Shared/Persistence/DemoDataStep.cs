using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SkillsHub.Persistence;

/// <summary>What a process loads when <c>Demo:Enabled</c> is set; loading twice changes nothing.</summary>
public interface IDemoData
{
    /// <summary>Loads the demo data.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>When it is stored.</returns>
    Task LoadAsync(CancellationToken cancellationToken);
}

/// <summary>Registers demo data.</summary>
public static class DemoDataExtensions
{
    /// <summary>
    /// Adds the last step of <c>migrate</c>: it loads <typeparamref name="TDemoData"/> when <c>Demo:Enabled</c> is true, and refuses to on a
    /// database that began without.
    /// </summary>
    /// <typeparam name="TContext">The database that it goes to.</typeparam>
    /// <typeparam name="TDemoData">What to load, created in a scope of its own.</typeparam>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddDemoData<TContext, TDemoData>(this IHostApplicationBuilder builder)
        where TContext : DbContext
        where TDemoData : class, IDemoData
    {
        if (!IsEnabled(builder.Configuration))
            return builder;
        builder.Services.AddScoped<IDemoData, TDemoData>();
        builder.Services.AddSingleton<IMigrationStep, DemoDataStep<TContext>>();
        return builder;
    }

    internal static bool IsEnabled(IConfiguration configuration) => configuration.GetValue<bool>("Demo:Enabled");
}

internal sealed class DemoDataStep<TContext>(IServiceScopeFactory scopes) : IMigrationStep
    where TContext : DbContext
{
    public string Name => "demo data";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TContext>().Database;
        if (await DemoMark.IsRealAsync(database, cancellationToken))
        {
            throw new MigrationRefusedException(
                "This database was begun without demo data, so none is added: it would mix with real data, and its passwords are public. "
                + "Switch demo data off (--no-demo, Demo:Enabled false), or try it on databases of its own.");
        }

        await scope.ServiceProvider.GetRequiredService<IDemoData>().LoadAsync(cancellationToken);
        await DemoMark.RemoveAsync(database, cancellationToken);
    }
}
