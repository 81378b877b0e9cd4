using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Reports;

internal static class RebuildReports
{
    /// <summary>Serves; or, as a one-off run, <c>migrate</c>s, or lets the reports' facts be read from the start of the journal with <c>rebuild-reports</c>.</summary>
    public static Task RunCommandAsync(this WebApplication app, string[] args) =>
        args is ["rebuild-reports"] ? app.RebuildAsync() : app.RunOrMigrateAsync(args);

    private static async Task RebuildAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FactBook>().EmptyAsync(app.Lifetime.ApplicationStopping);
        scope.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(RebuildReports))
            .LogInformation("The facts of the reports are emptied: the running replicas read the journal from its start. What was transmitted stays as it was");
    }
}
