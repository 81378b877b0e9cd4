using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Mail;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Audit;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Committee;

internal sealed class CommitteeMapping : IEntityTypeConfiguration<SteeringCommittee>, IEntityTypeConfiguration<Meeting>
{
    public const string MeetingKey = "pk_committee_meeting";
    public const string MeetingNumberIndex = "ux_committee_meeting_agreement_id_number";
    public const string DecisionNumberIndex = "ux_committee_decision_agreement_id_number";

    /// <summary>Of two decisions that replace the same one, the second finds it replaced.</summary>
    public const string ReplacedIndex = "ux_committee_decision_agreement_id_replaces";

    // Parts are numbered in what they are of, and are stored before its own row, on whose version the second of two would fail.
    private static readonly string[] Numbered =
        ["pk_committee_seat", "pk_committee_member", "pk_committee_agenda_item", "pk_committee_attendance", "pk_committee_decision", "pk_committee_telling", DecisionNumberIndex, ReplacedIndex];

    /// <summary>Whether somebody else added a part at the same moment: what was read is what it was no longer.</summary>
    public static bool IsRace(DbUpdateException refused) => Array.Exists(Numbered, refused.IsUniqueViolation);

    public void Configure(EntityTypeBuilder<SteeringCommittee> builder)
    {
        builder.ToTable("steering_committee").IsAggregate();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(committee => committee.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(committee => committee.AgreementId).IsUnique();
        builder.Property(committee => committee.Rules).IsJson();
        builder.Ignore(committee => committee.Bodies);
        builder.OwnsMany(committee => committee.Seats, seat =>
        {
            seat.ToTable("committee_seat");
            seat.WithOwner().HasForeignKey("CommitteeId");
            seat.HasKey("CommitteeId", nameof(Seat.Number));
            seat.Property(candidate => candidate.Number).ValueGeneratedNever();
            seat.Property(candidate => candidate.Voice).HasConversion<string>().HasMaxLength(20);
            // The trail tells the change itself.
            seat.Property(candidate => candidate.Before).IsJson();
            seat.Property(candidate => candidate.Before).IsDerived();
            seat.Ignore(candidate => candidate.Holder);
            seat.HasIndex(candidate => candidate.Organisation);
        });
        builder.OwnsMany(committee => committee.Members, member =>
        {
            member.ToTable("committee_member");
            member.WithOwner().HasForeignKey("CommitteeId");
            member.HasKey("CommitteeId", nameof(Member.Number));
            member.Property(candidate => candidate.Number).ValueGeneratedNever();
            member.Property(candidate => candidate.Voice).HasConversion<string>().HasMaxLength(20);
            member.Property(candidate => candidate.Email).HasMaxLength(MailShape.MaxAddress);
            member.Property(candidate => candidate.Email).IsPersonal();
            member.Property(candidate => candidate.EmailLanguage).HasMaxLength(2);
            member.Ignore(candidate => candidate.Contact);
        });
    }

    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("committee_meeting").IsAggregate();
        builder.HasKey(meeting => meeting.Id).HasName(MeetingKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(meeting => meeting.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(meeting => new { meeting.AgreementId, meeting.Number }).IsUnique().HasDatabaseName(MeetingNumberIndex);
        builder.Property(meeting => meeting.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(meeting => meeting.ChangedAt).IsDerived();
        builder.Property(meeting => meeting.Voices).IsDerived();
        builder.Property(meeting => meeting.HasQuorum).IsDerived();
        builder.Property(meeting => meeting.Untold).IsJson();
        builder.Property(meeting => meeting.Untold).HasDefaultValueSql("'[]'");
        builder.Property(meeting => meeting.Untold).IsDerived();
        builder.Ignore(meeting => meeting.Order);
        builder.Ignore(meeting => meeting.Plan);
        builder.OwnsOne(meeting => meeting.Convocation, convocation =>
        {
            convocation.Property(value => value.Members).IsJson();
            convocation.Property(value => value.Later).IsJson();
            convocation.Property(value => value.Later).IsDerived();
        });
        builder.OwnsOne(meeting => meeting.Cancellation);
        builder.OwnsOne(meeting => meeting.Minutes, minutes => minutes.Property(value => value.State).HasConversion<string>().HasMaxLength(20));
        builder.OwnsMany(meeting => meeting.Agenda, item =>
        {
            item.ToTable("committee_agenda_item");
            item.WithOwner().HasForeignKey("MeetingId");
            item.HasKey("MeetingId", nameof(Meetings.Agenda.AgendaItem.Number));
            item.Property(candidate => candidate.Number).ValueGeneratedNever();
            item.Property(candidate => candidate.State).HasConversion<string>().HasMaxLength(20);
            item.Property(candidate => candidate.Origin).IsJson();
        });
        builder.OwnsMany(meeting => meeting.Attendances, attendance =>
        {
            attendance.ToTable("committee_attendance");
            attendance.WithOwner().HasForeignKey("MeetingId");
            attendance.HasKey("MeetingId", nameof(Meetings.Attendances.Attendance.Member));
            attendance.Property(candidate => candidate.Member).ValueGeneratedNever();
            attendance.Property(candidate => candidate.Presence).HasConversion<string>().HasMaxLength(20);
        });
        builder.Ignore(meeting => meeting.Told);
        builder.OwnsMany(meeting => meeting.Tellings, telling =>
        {
            telling.ToTable("committee_telling");
            telling.WithOwner().HasForeignKey("MeetingId");
            telling.HasKey("MeetingId", nameof(Meetings.Tellings.Telling.Number));
            telling.Property(candidate => candidate.Number).ValueGeneratedNever();
            // Words about one person, by name.
            telling.Property(candidate => candidate.Means).HasMaxLength(CommitteeLimits.Name).IsPersonal();
            telling.Property(candidate => candidate.HasLapsed).IsDerived();
        });
        builder.OwnsMany(meeting => meeting.Decisions, decision =>
        {
            decision.ToTable("committee_decision");
            decision.WithOwner().HasForeignKey("MeetingId");
            decision.HasKey("MeetingId", nameof(Decisions.Decision.Number));
            decision.Property(candidate => candidate.Number).ValueGeneratedNever();
            decision.Property(candidate => candidate.AgreementId).IsDerived();
            decision.Property(candidate => candidate.Kind).HasConversion<string>().HasMaxLength(30);
            decision.Property(candidate => candidate.Votes).IsJson();
            decision.Property(candidate => candidate.Terms).IsJson();
            decision.Property(candidate => candidate.Budget).IsJson();
            decision.HasIndex(candidate => new { candidate.AgreementId, candidate.Number }).IsUnique().HasDatabaseName(DecisionNumberIndex);
            decision.HasIndex(candidate => new { candidate.AgreementId, candidate.Replaces }).IsUnique().HasFilter("replaces is not null").HasDatabaseName(ReplacedIndex);
        });
    }
}
