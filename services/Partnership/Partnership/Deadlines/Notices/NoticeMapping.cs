using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Audit;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal sealed class NoticeMapping : IEntityTypeConfiguration<NoticeLetter>
{
    public const string PrimaryKey = "pk_notice_letter";
    public const string NumberIndex = "ux_notice_letter_sender_number";

    public const string LetterNumberIndex = "ux_notice_recipient_number";

    /// <summary>One letter that counts for each ordered pair of parties.</summary>
    public const string PairIndex = "ux_notice_recipient_pair";

    public void Configure(EntityTypeBuilder<NoticeLetter> builder)
    {
        builder.ToTable("notice_letter").IsAggregate();
        builder.HasKey(letter => letter.Id).HasName(PrimaryKey);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(letter => letter.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(letter => letter.Purpose).HasConversion<string>().HasMaxLength(20);
        builder.Property(letter => letter.Sender).HasMaxLength(200);
        builder.Property(letter => letter.Number).HasMaxLength(NoticeRules.MaxNumber);
        builder.HasIndex(letter => new { letter.Hub, letter.Sender, letter.Number }).IsUnique().HasFilter("is_live").HasDatabaseName(NumberIndex);
        builder.Property(letter => letter.Opposes).IsDerived();
        builder.Ignore(letter => letter.To);
        builder.Ignore(letter => letter.Facts);
        builder.OwnsOne(letter => letter.Withdrawal);
        builder.OwnsMany(letter => letter.Recipients, recipient =>
        {
            recipient.ToTable("notice_recipient");
            recipient.WithOwner().HasForeignKey("LetterId");
            recipient.HasKey("LetterId", nameof(NoticeRecipient.Party));
            recipient.Property(candidate => candidate.Purpose).HasConversion<string>().HasMaxLength(20);
            recipient.Property(candidate => candidate.Number).HasMaxLength(NoticeRules.MaxNumber);
            recipient.Property(candidate => candidate.Deposit).IsJson();
            recipient.Property(candidate => candidate.Receipt).IsJson();
            recipient.HasIndex(candidate => new { candidate.Hub, candidate.Sender, candidate.Number }).IsUnique().HasFilter("not is_withdrawn").HasDatabaseName(LetterNumberIndex);
            recipient.HasIndex(candidate => new { candidate.AgreementId, candidate.Purpose, candidate.Sender, candidate.Party })
                .IsUnique().HasFilter("is_live").HasDatabaseName(PairIndex);
        });
    }
}
