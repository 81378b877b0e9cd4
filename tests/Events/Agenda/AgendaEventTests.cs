using SkillsHub.Domain;
using SkillsHub.Events.Agenda;
using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Events.Tests.Agenda;

public sealed class AgendaEventTests
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly AgendaEventFacts Facts = new(
        AgendaEventKind.Workshop, ActivityFamily: null, "Atelier", "Essayer", Now.AddDays(7), Now.AddDays(7).AddHours(2), "Europe/Paris", "Salle 1", Link: null, "Cnam", [], 12, Accessibility: null);

    [Fact]
    public void A_draft_tells_nobody_of_its_changes()
    {
        var draft = Draft();

        Assert.Empty(draft.Change(Facts with { Title = "Autre atelier" }, Now).Value);
        Assert.Equal("Autre atelier", draft.Title);
    }

    [Fact]
    public void Each_step_tells_what_it_changed()
    {
        var agendaEvent = Draft();

        var published = agendaEvent.Publish(Now).Value;
        var updated = Assert.IsType<AgendaEventUpdated>(Assert.Single(agendaEvent.Change(Facts with { Place = "Salle 2" }, Now).Value));
        var cancelled = agendaEvent.Cancel("Trop peu d'inscrits", Now).Value;

        Assert.Equal("Salle 1", published.Place);
        Assert.Equal("Salle 2", updated.Place);
        Assert.Equal("Trop peu d'inscrits", cancelled.Reason);
    }

    [Fact]
    public void What_is_saved_as_it_was_is_no_news()
    {
        var agendaEvent = Draft();
        Assert.Null(agendaEvent.Publish(Now).Error);

        Assert.Empty(agendaEvent.Change(Facts with { CoOrganisers = [] }, Now.AddDays(1)).Value);

        Assert.Equal(Now, agendaEvent.ChangedAt);
    }

    [Fact]
    public void An_event_ends_after_it_begins() =>
        Assert.IsType<EndsBeforeItBegins>(AgendaEvent.Draft(Guid.NewGuid(), "hub", Facts with { EndsAt = Facts.StartsAt }, Now).Error);

    [Fact]
    public void An_event_is_somewhere() =>
        Assert.IsType<PlaceOrLinkMissing>(AgendaEvent.Draft(Guid.NewGuid(), "hub", Facts with { Place = null }, Now).Error);

    [Fact]
    public void A_refused_change_leaves_everything_as_it_was()
    {
        var draft = Draft();

        Assert.IsType<EndsBeforeItBegins>(draft.Change(Facts with { Title = "Faux", EndsAt = Facts.StartsAt.AddHours(-1) }, Now).Error);

        Assert.Equal("Atelier", draft.Title);
    }

    [Fact]
    public void What_is_over_is_neither_announced_nor_cancelled()
    {
        var published = Draft();
        Assert.Null(published.Publish(Now).Error);

        Assert.IsType<AlreadyOver>(Draft().Publish(Facts.EndsAt).Error);
        Assert.IsType<AlreadyOver>(published.Cancel("Erreur", Facts.EndsAt).Error);
    }

    [Fact]
    public void What_has_taken_place_is_not_changed_any_more()
    {
        var published = Draft();
        Assert.Null(published.Publish(Now).Error);

        var refusal = published.Change(Facts with { Title = "Autre chose", StartsAt = Now.AddDays(300), EndsAt = Now.AddDays(301) }, Facts.EndsAt).Error;

        Assert.Equal("agenda-event.already-over", refusal?.Code);
        Assert.Equal("Atelier", published.Title);
    }

    [Fact]
    public void What_is_published_is_not_moved_into_the_past()
    {
        var published = Draft();
        Assert.Null(published.Publish(Now).Error);

        var refusal = published.Change(Facts with { StartsAt = Now.AddHours(-3), EndsAt = Now }, Now).Error;

        Assert.Equal(("agenda-event.ends-in-the-past", "endsAt"), (refusal?.Code, refusal?.Field));
        Assert.Null(published.Change(Facts with { StartsAt = Now.AddHours(-3), EndsAt = Now.AddHours(1) }, Now).Error);
    }

    [Fact]
    public void A_draft_whose_time_has_passed_may_be_given_another()
    {
        var draft = Draft();

        Assert.Null(draft.Change(Facts with { StartsAt = Now.AddDays(30), EndsAt = Now.AddDays(31) }, Facts.EndsAt.AddDays(1)).Error);
    }

    [Fact]
    public void An_event_lasts_a_year_at_most()
    {
        Assert.Null(Planned(Facts.StartsAt.AddDays(366)).Error);
        var refusal = Planned(Facts.StartsAt.AddDays(366).AddMinutes(1)).Error;

        Assert.Equal(("agenda-event.lasts-too-long", "endsAt"), (refusal?.Code, refusal?.Field));

        static Result<AgendaEvent> Planned(DateTimeOffset end) => AgendaEvent.Draft(Guid.NewGuid(), "saint-dizier", Facts with { EndsAt = end }, Now);
    }

    [Fact]
    public void Each_step_is_taken_once_and_in_its_order()
    {
        var agendaEvent = Draft();
        Assert.IsType<NotPublished>(agendaEvent.Cancel("Non", Now).Error);
        Assert.Null(agendaEvent.Publish(Now).Error);
        Assert.IsType<AlreadyPublished>(agendaEvent.Publish(Now).Error);
        Assert.Null(agendaEvent.Cancel("Oui", Now).Error);

        Error?[] refusals = [agendaEvent.Cancel("Encore", Now).Error, agendaEvent.Publish(Now).Error, agendaEvent.Change(Facts, Now).Error];

        Assert.All(refusals, refusal => Assert.IsType<AlreadyCancelled>(refusal));
    }

    private static AgendaEvent Draft() => AgendaEvent.Draft(Guid.NewGuid(), "saint-dizier", Facts, Now).Value;
}
