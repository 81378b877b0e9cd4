using Microsoft.EntityFrameworkCore.Diagnostics;
using SkillsHub.Mail;
using SkillsHub.Mail.Operations;
using SkillsHub.Messaging;
using SkillsHub.Messaging.Operations;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Findings;
using SkillsHub.Partnership.Agreements.Rereading;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Audit;
using SkillsHub.Partnership.Branding;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Committee;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Feeds;
using SkillsHub.Partnership.Demo;
using SkillsHub.Partnership.Disputes;
using SkillsHub.Partnership.Funding;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Partnership.Reports;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership;

/// <summary>The partnership service: agreements between a hub's partners, and how they live.</summary>
public static class PartnershipExtensions
{
    /// <summary>The service's public path.</summary>
    public const string Prefix = "/api/partnership";

    /// <summary>Registers the service on <c>ConnectionStrings:partnership-db</c>.</summary>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    public static IHostApplicationBuilder AddPartnership(this IHostApplicationBuilder builder)
    {
        builder.AddDatabase<PartnershipDbContext>("partnership-db");
        builder.Services.AddScoped<IInterceptor, AuditInterceptor>();
        builder.AddMessaging<PartnershipDbContext>("partnership", messaging => messaging
            .Publishes(PartnershipContracts.Events)
            .Reads<ProofTargetReader>("proof-targets", ProofTargetReader.Events));
        builder.AddMail<PartnershipDbContext>();
        builder.Services.AddJson(PartnershipJson.Default);
        builder.Services.AddSingleton<IMigrationStep, TacitStep>();
        builder.Services.AddSingleton<IMigrationStep, TermStep>();
        builder.AddDemoData<PartnershipDbContext, PartnershipDemoData>();
        builder.Services.AddScoped<OrganisationRegister>();
        builder.Services.AddSingleton<PublicAddress>();
        builder.Services.AddScoped<AgreementMoments>();
        builder.Services.AddScoped<Rereader>();
        builder.Services.AddScoped<NoteFinding>();
        builder.Services.AddScoped<ProofTargets>();
        builder.Services.AddScoped<ExpenseProofs>();
        builder.AddCommitments();
        builder.AddDeadlines();
        builder.AddAmendments();
        builder.AddCommittee();
        builder.AddFunding();
        builder.AddBranding();
        builder.AddReports();
        builder.AddDisputes();
        builder.Services.AddHostedService<ImportWarmUp>();
        return builder;
    }

    /// <summary>Maps the endpoints; all need staff or a partner unless they say otherwise.</summary>
    /// <param name="app">The process.</param>
    /// <returns>The same process.</returns>
    public static IEndpointRouteBuilder MapPartnership(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup(Prefix);
        var members = group.MapGroup(string.Empty).RequireAuthorization(Policies.StaffOrPartner);
        members.MapAgreements();
        members.MapCommitments();
        members.MapDeadlines();
        members.MapAmendments();
        members.MapCommittee();
        members.MapFunding();
        members.MapBranding();
        members.MapReports();
        members.MapDisputes();
        members.MapAudit();
        members.MapOrganisations();
        members.MapStaffContact();
        group.MapHubs();
        group.MapListAllOrganisations();
        group.MapGetCalendar();
        group.MapMessagingOperations();
        group.MapMailOperations();
        app.MapLivePermissionsOfHub();
        return app;
    }
}
