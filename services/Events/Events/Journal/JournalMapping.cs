using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Events.Journal;

internal sealed class JournalMapping :
    IEntityTypeConfiguration<JournalEntry>,
    IEntityTypeConfiguration<WaitingEvent>,
    IEntityTypeConfiguration<JournalStream>,
    IEntityTypeConfiguration<JournalHead>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("journal_entry").HasKey(entry => entry.Position);
        builder.Property(entry => entry.Position).ValueGeneratedNever();
        builder.Property(entry => entry.Audience).HasConversion<string>().HasMaxLength(20);
        // json keeps the text as it was published; jsonb would reorder it.
        builder.Property(entry => entry.Data).HasColumnType("json");
        builder.HasIndex(entry => new { entry.Hub, entry.Position });
        // The lock of the stream keeps a second one from being tried; the index refuses it all the same.
        builder.HasIndex(entry => new { entry.Stream, entry.StreamPosition }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<WaitingEvent> builder)
    {
        // Several events may claim one position: none of them is lost.
        builder.ToTable("journal_waiting").HasKey(waiting => new { waiting.Stream, waiting.StreamPosition, waiting.EventId });
        builder.Property(waiting => waiting.Audience).HasConversion<string>().HasMaxLength(20);
        builder.Property(waiting => waiting.Data).HasColumnType("json");
    }

    public void Configure(EntityTypeBuilder<JournalStream> builder) =>
        builder.ToTable("journal_stream").HasKey(stream => stream.Stream);

    public void Configure(EntityTypeBuilder<JournalHead> builder)
    {
        builder.ToTable("journal_head", table => table.HasCheckConstraint("ck_journal_head_single", "id")).HasKey(head => head.Id);
        builder.Property(head => head.Id).ValueGeneratedNever();
        builder.HasData(new JournalHead { Id = true, Position = 0 });
    }
}
