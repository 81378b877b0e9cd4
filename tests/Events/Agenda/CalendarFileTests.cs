using System.Text;
using SkillsHub.Events.Agenda;
using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Events.Tests.Agenda;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly AgendaEventFacts Facts = new(
        AgendaEventKind.Conference, ActivityFamily: null, "L'énergie, demain; ou après", "Première ligne\nSeconde ligne, avec \\ et " + string.Concat(Enumerable.Repeat("é", 100)),
        new DateTimeOffset(2027, 4, 2, 18, 30, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2027, 4, 2, 20, 0, 0, TimeSpan.FromHours(2)), "Europe/Paris", "Salle 1, Saint-Dizier", "https://exemple.example/é", "Cnam", [], 12, Accessibility: null);

    [Fact]
    public void Special_characters_are_escaped_and_times_are_in_UTC()
    {
        var lines = Unfold(CalendarFile.Write(Published()));

        Assert.Contains(@"SUMMARY:L'énergie\, demain\; ou après", lines);
        Assert.Contains("DTSTART:20270402T163000Z", lines);
        Assert.Contains(@"LOCATION:Salle 1\, Saint-Dizier", lines);
        Assert.Contains("URL:https://exemple.example/%C3%A9", lines);
        Assert.StartsWith(@"DESCRIPTION:Première ligne\nSeconde ligne\, avec \\ et ééé", lines.Single(line => line.StartsWith("DESCRIPTION", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_that_a_text_may_not_hold_are_line_ends_or_go()
    {
        var agendaEvent = AgendaEvent.Draft(Guid.NewGuid(), "saint-dizier", Facts with { Description = "Un\vdeux\u2028trois\u0001\u0085quatre\tcinq" }, Now).Value;

        Assert.Contains(@"DESCRIPTION:Un\ndeux\ntrois\nquatre" + "\tcinq", Unfold(CalendarFile.Write(agendaEvent)));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_all_end_in_CRLF()
    {
        var file = CalendarFile.Write(Published());

        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", file.Replace("\r\n", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain("\uFFFD", file, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_counts_the_sequence_up_and_a_cancellation_is_told()
    {
        var agendaEvent = Published();
        Assert.Contains("SEQUENCE:0", Unfold(CalendarFile.Write(agendaEvent)));
        Assert.Null(agendaEvent.Change(Facts with { Place = "Salle 2" }, Now).Error);
        Announce(agendaEvent);
        Assert.Contains("SEQUENCE:1", Unfold(CalendarFile.Write(agendaEvent)));
        Assert.Null(agendaEvent.Cancel("Orage", Now).Error);
        Announce(agendaEvent);

        var lines = Unfold(CalendarFile.Write(agendaEvent));

        Assert.Contains("SEQUENCE:2", lines);
        Assert.Contains("STATUS:CANCELLED", lines);
    }

    private static AgendaEvent Published()
    {
        var agendaEvent = AgendaEvent.Draft(Guid.NewGuid(), "saint-dizier", Facts, Now).Value;
        Assert.Null(agendaEvent.Publish(Now).Error);
        Announce(agendaEvent);
        return agendaEvent;
    }

    // As the outbox does with each event that it stores.
    private static void Announce(AgendaEvent agendaEvent) => agendaEvent.NextPosition();

    private static string[] Unfold(string file) => file.Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n");
}
