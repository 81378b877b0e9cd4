using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Deadlines.Telling;

internal sealed class DeadlineTellingMapping : IEntityTypeConfiguration<DeadlineBook>, IEntityTypeConfiguration<DeadlineMark>
{
    // Two slugs of at most 200 characters each, and the kind.
    private const int MaxId = 450;

    public void Configure(EntityTypeBuilder<DeadlineBook> builder)
    {
        builder.ToTable("deadline_book").IsAggregate();
        builder.HasOne<Agreement>().WithMany().HasForeignKey(book => book.AgreementId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(book => book.AgreementId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DeadlineMark> builder)
    {
        builder.ToTable("deadline_mark");
        builder.HasKey(mark => new { mark.AgreementId, mark.DeadlineId });
        builder.Property(mark => mark.DeadlineId).HasMaxLength(MaxId);
        builder.HasOne<Agreement>().WithMany().HasForeignKey(mark => mark.AgreementId).OnDelete(DeleteBehavior.Restrict);
    }
}
