using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Meetings.Agenda;
using SkillsHub.Partnership.Committee.Meetings.Attendances;
using SkillsHub.Partnership.Committee.Meetings.Mails;
using SkillsHub.Partnership.Committee.Meetings.Tellings;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Committee.Minutes;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Committee;

internal static class CommitteeEndpoints
{
    public static void AddCommittee(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<SeatedAgreementReader>();
        builder.Services.AddScoped<CommitteeOpening>();
        builder.Services.AddScoped<CommitteeChange>();
        builder.Services.AddScoped<SeatSources>();
        builder.Services.AddScoped<MeetingChange>();
        builder.Services.AddScoped<MeetingMails>();
        builder.Services.AddScoped<RefusedNews>();
        builder.Services.AddScoped<DecisionReader>();
        builder.Services.AddScoped<ApprovedBudgets>();
        builder.Services.AddScoped<DecisionEffects>();
        builder.Services.AddSingleton<IMigrationStep, CommitteeStep>();
        builder.Services.AddHostedService<AddressErasure>();
    }

    public static void MapCommittee(this IEndpointRouteBuilder app)
    {
        app.MapListCommittees();
        var committee = app.MapGroup("/agreements/{agreementId:guid}/committee").WithTags("Committee");
        committee.MapGetCommittee();
        committee.MapAppointMember();
        committee.MapRenameMember();
        committee.MapChangeMemberContact();
        committee.MapEndMember();
        committee.MapAddSeat();
        committee.MapCorrectSeat();
        committee.MapLinkSeat();
        committee.MapSayRules();
        committee.MapListMeetings();
        committee.MapGetMeeting();
        committee.MapPlanMeeting();
        committee.MapMoveMeeting();
        committee.MapAddAgendaItem();
        committee.MapAnswerAgendaItem();
        committee.MapConveneMeeting();
        committee.MapHoldMeeting();
        committee.MapCancelMeeting();
        committee.MapNoteTelling();
        committee.MapKeepMinutes();
        committee.MapListDecisions();
        committee.MapTakeDecision();
    }
}
