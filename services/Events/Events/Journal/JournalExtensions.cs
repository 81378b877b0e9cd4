using SkillsHub.Events.Journal.Following;

namespace SkillsHub.Events.Journal;

internal static class JournalExtensions
{
    public static void AddJournal(this IServiceCollection services)
    {
        services.AddSingleton<JournalMetrics>();
        services.AddSingleton<JournalSignal>();
        services.AddSingleton<JournalReader>();
        services.AddSingleton<Followers>();
        services.AddHostedService(provider => provider.GetRequiredService<Followers>());
        services.AddHostedService<JournalListener>();
        services.AddHostedService<JournalPoll>();
        services.AddHostedService<JournalMonitor>();
        services.AddHealthChecks().AddCheck<JournalHealthCheck>("journal");
    }
}
