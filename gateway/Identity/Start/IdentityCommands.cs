using SkillsHub.Identity.Keys;
using SkillsHub.Persistence;

namespace SkillsHub.Identity;

internal static class IdentityCommands
{
    /// <summary>Serves; or, as a one-off run, <c>migrate</c>s, or answers a leak with <c>replace-keys</c>.</summary>
    public static Task RunCommandAsync(this WebApplication app, string[] args) =>
        args is ["replace-keys"] ? app.ReplaceKeysAsync() : app.RunOrMigrateAsync(args);

    private static async Task ReplaceKeysAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KeyStore>().ReplaceAllAsync(app.Lifetime.ApplicationStopping);
        await app.Services.GetRequiredService<TextWriter>().WriteLineAsync(
            """
            The keys are replaced. Everybody has to sign in again.
            Running replicas take the new key within a minute, and services let go of the old ones within a minute of that:
            within two minutes no token of an old key opens anything.
            A service that cannot reach Identity keeps the keys it has: restart it.
            """);
    }
}
