using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SkillsHub.Persistence;

/// <summary>What a process closes when <c>Demo:Enabled</c> is switched off on data that had demo data.</summary>
public interface IClosedDemo
{
    /// <summary>Closes it; doing so twice changes nothing.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>When it is stored.</returns>
    Task CloseAsync(CancellationToken cancellationToken);
}

/// <summary>Registers what closes demo data.</summary>
public static class ClosedDemoExtensions
{
    /// <summary>Adds a step of <c>migrate</c> that closes demo data once, so that what a person opens again afterwards stays open.</summary>
    /// <typeparam name="TContext">The database that had the demo data.</typeparam>
    /// <typeparam name="TClosedDemo">What closes it, created in a scope of its own.</typeparam>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddClosedDemo<TContext, TClosedDemo>(this IHostApplicationBuilder builder)
        where TContext : DbContext
        where TClosedDemo : class, IClosedDemo
    {
        if (DemoDataExtensions.IsEnabled(builder.Configuration))
            return builder;
        builder.Services.AddScoped<IClosedDemo, TClosedDemo>();
        builder.Services.AddSingleton<IMigrationStep, ClosedDemoStep<TContext>>();
        return builder;
    }
}

internal sealed class ClosedDemoStep<TContext>(IServiceScopeFactory scopes) : IMigrationStep
    where TContext : DbContext
{
    public string Name => "closed demo data";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<TContext>().Database;
        if (!await DemoMark.IsOpenAsync(database, cancellationToken))
            return;
        await scope.ServiceProvider.GetRequiredService<IClosedDemo>().CloseAsync(cancellationToken);
        await DemoMark.SetClosedAsync(database, cancellationToken);
    }
}
