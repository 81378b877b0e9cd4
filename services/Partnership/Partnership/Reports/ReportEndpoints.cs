using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Partnership.Reports.Figures;
using SkillsHub.Partnership.Reports.Following;
using SkillsHub.Partnership.Reports.Print;

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
        builder.Services.AddScoped<JournalReading>();
        builder.Services.AddScoped<JournalEnd>();
        builder.Services.AddHostedService<JournalFollower>();
        builder.Services.AddScoped<ReportedAgreementReader>();
        builder.Services.AddScoped<ReportDesk>();
        builder.Services.AddScoped<FigureReader>();
        builder.Services.AddScoped<OutsideReader>();
    }

    public static void MapReports(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup("/agreements/{agreementId:guid}/reports").WithTags("Reports");
        reports.MapListReports();
        reports.MapOpenReport();
        reports.MapGetReport();
        reports.MapWriteSection();
        reports.MapTransmitReport();
        reports.MapGetEdition();
        reports.MapPrintEdition();
        reports.MapPrintDraft();
        reports.MapListFacts();
    }
}
