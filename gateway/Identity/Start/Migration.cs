using Microsoft.EntityFrameworkCore;
using SkillsHub.Identity.Data;
using SkillsHub.Identity.Keys;

namespace SkillsHub.Identity.Start;

/// <summary>The one-off runs <c>migrate</c> and <c>replace-keys</c>: the same binary, which then exits.</summary>
internal static class Migration
{
    private static readonly TimeSpan DatabasePatience = TimeSpan.FromMinutes(1);

    /// <summary>Runs the command if one was given.</summary>
    public static async Task<bool> RunCommandAsync(this WebApplication app, string[] args)
    {
        if (args is not [("migrate" or "replace-keys") and var command, ..])
            return false;
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var cancellation = app.Lifetime.ApplicationStopping;
        await WaitForServerAsync(services.GetRequiredService<IdentityDb>(), services.GetRequiredService<TimeProvider>(), cancellation);
        if (command == "migrate")
            await MigrateAsync(services, app.Configuration, cancellation);
        else
            await services.GetRequiredService<KeyStore>().ReplaceAllAsync(cancellation);
        return true;
    }

    private static async Task MigrateAsync(IServiceProvider services, IConfiguration configuration, CancellationToken cancellation)
    {
        await services.GetRequiredService<IdentityDb>().Database.MigrateAsync(cancellation);
        await services.GetRequiredService<KeyStore>().MaintainAsync(cancellation);
        await services.GetRequiredService<Seeds>().ApplyAsync(cancellation);
        if (configuration.GetValue<bool>("Demo:Enabled"))
            await services.GetRequiredService<DemoData>().LoadAsync(cancellation);
        else if (await services.GetRequiredService<FirstAdministrator>().EnsureAsync(cancellation) is { } link)
            await Console.Out.WriteLineAsync($"First administrator: set the password within 24 hours at {link}");
    }

    // Under Compose a server is "started" before it answers.
    private static async Task WaitForServerAsync(IdentityDb db, TimeProvider time, CancellationToken cancellation)
    {
        var deadline = time.GetUtcNow() + DatabasePatience;
        while (true)
        {
            try
            {
                await db.Database.OpenConnectionAsync(cancellation);
                await db.Database.CloseConnectionAsync();
                return;
            }
            catch (Npgsql.NpgsqlException error) when (error.IsTransient && time.GetUtcNow() < deadline)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time, cancellation);
            }
        }
    }
}
