using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SkillsHub.Catalogue.Programmes;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> entity)
    {
        entity.ToTable("session");
        entity.HasKey(session => session.Id).HasName(ProgrammeMapping.SessionKeyIndex);
        entity.Property(session => session.Id).ValueGeneratedNever();
        entity.Property(session => session.Modality).HasConversion<string>().HasMaxLength(20);
        entity.Property(session => session.Place).HasMaxLength(ProgrammeLimits.Title);
        entity.Property(session => session.CancellationReason).HasMaxLength(ProgrammeLimits.Summary);
        entity.OwnsMany(session => session.RegistrationPeriods, period => period.ToJson());
        entity.HasIndex("ProgrammeId", nameof(Session.EndsOn));
    }
}
