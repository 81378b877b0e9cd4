using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SkillsHub.Persistence;

namespace SkillsHub.Events.Agenda;

internal sealed class AgendaEventMapping : IEntityTypeConfiguration<AgendaEvent>
{
    public const string PrimaryKey = "pk_agenda_event";

    public void Configure(EntityTypeBuilder<AgendaEvent> builder)
    {
        builder.ToTable("agenda_event").IsAggregate().HasKey(agendaEvent => agendaEvent.Id).HasName(PrimaryKey);
        builder.Property(agendaEvent => agendaEvent.Kind).HasConversion<string>().HasMaxLength(40);
        builder.Property(agendaEvent => agendaEvent.ActivityFamily).HasConversion<string>().HasMaxLength(40);
        builder.Property(agendaEvent => agendaEvent.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(agendaEvent => agendaEvent.Title).HasMaxLength(AgendaEventRequest.MaxTitle);
        builder.Property(agendaEvent => agendaEvent.Zone).HasMaxLength(60);
        builder.PrimitiveCollection(agendaEvent => agendaEvent.CoOrganisers);
        builder.HasIndex(agendaEvent => new { agendaEvent.StartsAt, agendaEvent.Id });
        builder.HasIndex(agendaEvent => new { agendaEvent.Hub, agendaEvent.StartsAt, agendaEvent.Id });
    }
}
