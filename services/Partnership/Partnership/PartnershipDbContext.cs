using Microsoft.EntityFrameworkCore;
using SkillsHub.Mail;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Audit;
using SkillsHub.Partnership.Branding;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Deadlines.Feeds;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Deadlines.Telling;
using SkillsHub.Partnership.Disputes;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.InKind;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Partnership.Proofs;
using SkillsHub.Partnership.Reports;
using SkillsHub.Partnership.Reports.Editions;
using SkillsHub.Partnership.Reports.Facts;
using SkillsHub.Persistence.Idempotency;

namespace SkillsHub.Partnership;

internal sealed class PartnershipDbContext(DbContextOptions<PartnershipDbContext> options) : DbContext(options)
{
    public DbSet<Agreement> Agreements => Set<Agreement>();

    public DbSet<AgreementContent> AgreementContents => Set<AgreementContent>();

    public DbSet<Amendment> Amendments => Set<Amendment>();

    public DbSet<SteeringCommittee> Committees => Set<SteeringCommittee>();

    public DbSet<Meeting> Meetings => Set<Meeting>();

    public DbSet<BrandPermission> BrandPermissions => Set<BrandPermission>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<ProofTarget> ProofTargets => Set<ProofTarget>();

    public DbSet<NoticeLetter> NoticeLetters => Set<NoticeLetter>();

    public DbSet<DeadlineBook> DeadlineBooks => Set<DeadlineBook>();

    public DbSet<DeadlineMark> DeadlineMarks => Set<DeadlineMark>();

    public DbSet<CalendarLink> CalendarLinks => Set<CalendarLink>();

    public DbSet<FundingPlan> FundingPlans => Set<FundingPlan>();

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<Expense> Expenses => Set<Expense>();

    public DbSet<Allocation> Allocations => Set<Allocation>();

    public DbSet<Voucher> Vouchers => Set<Voucher>();

    public DbSet<Contribution> Contributions => Set<Contribution>();

    public DbSet<AnnualReport> AnnualReports => Set<AnnualReport>();

    public DbSet<FrozenReport> FrozenReports => Set<FrozenReport>();

    public DbSet<ReportFact> ReportFacts => Set<ReportFact>();

    public DbSet<ReportCursor> ReportCursors => Set<ReportCursor>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<Organisation> Organisations => Set<Organisation>();

    public DbSet<Hub> Hubs => Set<Hub>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PartnershipDbContext).Assembly);
        modelBuilder.AddMail();
        modelBuilder.AddMessaging();
        modelBuilder.AddIdempotency();
    }
}
