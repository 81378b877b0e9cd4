using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Following;

namespace SkillsHub.Partnership.Reports;

internal static class ReportEndpoints
{
    public static void AddReports(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(JournalSettings.Read(builder.Configuration));
        builder.Services.AddHttpClient(JournalClient.Name);
        builder.Services.AddSingleton<ServiceToken>();
        builder.Services.AddSingleton<JournalClient>();
        builder.Services.AddScoped<FactBook>();
        builder.Services.AddHostedService<JournalFollower>();
    }
}
