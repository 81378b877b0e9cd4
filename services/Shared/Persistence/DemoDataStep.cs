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
    /// <summary>Adds the last step of <c>migrate</c>: it loads <typeparamref name="TDemoData"/> when <c>Demo:Enabled</c> is true.</summary>
    /// <typeparam name="TDemoData">What to load, created in a scope of its own.</typeparam>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddDemoData<TDemoData>(this IHostApplicationBuilder builder)
        where TDemoData : class, IDemoData
    {
        if (!builder.Configuration.GetValue<bool>("Demo:Enabled"))
            return builder;
        builder.Services.AddScoped<IDemoData, TDemoData>();
        builder.Services.AddSingleton<IMigrationStep, DemoDataStep>();
        return builder;
    }
}

internal sealed class DemoDataStep(IServiceScopeFactory scopes) : IMigrationStep
{
    public string Name => "demo data";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IDemoData>().LoadAsync(cancellationToken);
    }
}
