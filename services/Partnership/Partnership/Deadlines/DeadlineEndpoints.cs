using SkillsHub.Partnership.Deadlines.Due;
using SkillsHub.Partnership.Deadlines.Feeds;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Deadlines.Telling;
using SkillsHub.Partnership.Deadlines.Telling.Mails;
using SkillsHub.Partnership.Deadlines.Years;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Deadlines;

internal static class DeadlineEndpoints
{
    public static void AddDeadlines(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<DeadlineSources>();
        builder.Services.AddSingleton<DeadlineMemory>();
        builder.Services.AddScoped<DeadlineComputer>();
        builder.Services.AddScoped<DeadlineReader>();
        builder.Services.AddScoped<DueReader>();
        builder.Services.AddScoped<NoticeChange>();
        builder.Services.AddScoped<Oppositions>();
        builder.Services.AddScoped<YearCount>();
        builder.Services.AddScoped<TerminationNoticeChange>();
        builder.Services.AddScoped<DeadlineTeller>();
        builder.Services.AddScoped<DeadlineMails>();
        builder.Services.AddSingleton<IMigrationStep, CommitmentMarks>();
        builder.Services.AddSingleton<IMigrationStep, ReportMarks>();
        builder.Services.AddHostedService<DeadlineWatch>();
    }

    public static void MapDeadlines(this IEndpointRouteBuilder app)
    {
        app.MapGroup("/deadlines").WithTags("Deadlines").MapListDueDeadlines();
        var agreement = app.MapGroup("/agreements/{agreementId:guid}").WithTags("Deadlines");
        agreement.MapGetYears();
        agreement.MapCountYears();
        agreement.MapShortenNotice();
        agreement.MapConfirmNotice();
        agreement.MapRestoreNotice();
        agreement.MapWithdrawShortenedNotice();
        var deadlines = agreement.MapGroup("/deadlines");
        deadlines.MapListDeadlines();
        deadlines.MapGetDeadline();
        var notices = agreement.MapGroup("/notices");
        notices.MapListNotices();
        notices.MapGetNotice();
        notices.MapSendNotice();
        notices.MapRecordDeposit();
        notices.MapRecordReceipt();
        notices.MapWithdrawNotice();
        var links = app.MapGroup("/calendar-links").WithTags("Deadlines");
        links.MapListCalendarLinks();
        links.MapCreateCalendarLink();
        links.MapRenewCalendarLink();
        links.MapRevokeCalendarLink();
    }
}
