namespace SkillsHub.Events.Agenda;

internal enum AgendaEventState
{
    Draft,
    Published,
    Cancelled,
}
