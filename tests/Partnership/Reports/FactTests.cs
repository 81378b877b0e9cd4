using CsCheck;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Catalogue.Contracts.V1;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Events.Contracts;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports.Facts;

namespace SkillsHub.Partnership.Tests.Reports;

public sealed class FactTests
{
    private static readonly Guid Stream = Guid.CreateVersion7();
    private static readonly Guid Agreement = Guid.CreateVersion7();
    private static readonly Guid Thing = Guid.CreateVersion7();

    [Fact]
    public void A_session_that_is_cancelled_counts_as_one_that_was_and_as_none_that_is()
    {
        var journal = new ReadJournal().Tell(Session(Thing)).Tell(Cancelled(Thing));

        Assert.Equal([FactMeasure.Session], journal.At(1).Select(fact => fact.Measure));
        Assert.Equal([FactMeasure.SessionCancelled], journal.At(2).Select(fact => fact.Measure));
        Assert.Equal(new DateOnly(2026, 9, 14), journal.At(2)[0].Day);
    }

    [Fact]
    public void An_event_of_the_agenda_that_is_put_off_counts_once_on_its_later_day()
    {
        var journal = new ReadJournal().Tell(Announced<AgendaEventPublished>(2)).Tell(Moved(9));

        Assert.Equal(new DateOnly(2026, 3, 9), Assert.Single(journal.At(2)).Day);
        Assert.Equal(new DateOnly(2026, 3, 2), Assert.Single(journal.At(1)).Day);
    }

    [Fact]
    public void A_programme_that_is_offered_again_is_no_second_one()
    {
        var journal = new ReadJournal().Tell(Programme()).Tell(new ProgrammeWithdrawn { AggregateId = Stream, Hub = "h", Code = "NFP107", Title = "Bases de données" }).Tell(Programme());

        Assert.Equal(1, Assert.Single(journal.At(3)).Position);
        Assert.Equal(ActivityFamily.Training, journal.At(3)[0].Family);
    }

    [Fact]
    public void A_step_that_is_reversed_and_an_expense_that_is_taken_back_count_no_more()
    {
        var journal = new ReadJournal()
            .Tell(Paid(Thing), ["ville"]).Tell(Spent(Thing), ["ville"]).Tell(Reversed(Thing), ["ville"])
            .Tell(SpentBack(Thing), ["ville"]);

        Assert.Equal([FactMeasure.Paid, FactMeasure.Spent], journal.At(2).Select(fact => fact.Measure));
        Assert.Equal([FactMeasure.Spent], journal.At(3).Select(fact => fact.Measure));
        Assert.Empty(journal.At(4));
        Assert.All(journal.At(2), fact => Assert.Equal(["ville"], fact.Readers!));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_became_of_a_call_that_is_taken_back_is_told_no_more_and_another_call_s_is(bool isMet)
    {
        IntegrationEvent Told(int call, bool isMet) => isMet
            ? new DeadlineMet { AggregateId = Stream, Hub = "h", AgreementId = Agreement, Parties = ["ville"], DeadlineId = $"funding-call.1.{call}", Kind = DeadlineKind.FundingCall, LegalDate = new(2026, 3, 1) }
            : Missed($"funding-call.1.{call}", 1) with { Kind = DeadlineKind.FundingCall };
        var journal = new ReadJournal().Tell(Told(1, isMet)).Tell(Told(2, isMet)).Tell(Reversed(Thing) with { Kind = GrantStepKind.Called, Instalment = 1 }, ["ville"]);

        Assert.Equal(["funding-call.1.1", "funding-call.1.2"], journal.At(2).Select(fact => fact.Title));
        Assert.Equal("funding-call.1.2", Assert.Single(journal.At(3)).Title);
        // A payment that was wrong leaves the call.
        Assert.Single(new ReadJournal().Tell(Told(1, isMet)).Tell(Reversed(Thing) with { Instalment = 1 }, ["ville"]).At(2));
    }

    [Fact]
    public void What_a_funder_refused_counts_beside_what_it_granted_until_that_is_reversed()
    {
        var refused = new GrantRefused
        {
            AggregateId = Stream,
            Hub = "h",
            AgreementId = Agreement,
            Parties = ["ville"],
            Number = 1,
            Line = 1,
            Funder = "ville",
            Nature = FundingNature.Operating,
            StepId = Thing,
            On = new(2026, 3, 5),
            Amount = 40m,
            Reference = "Budget épuisé",
        };
        var journal = new ReadJournal().Tell(refused, ["ville"]).Tell(Reversed(Thing), ["ville"]);

        Assert.Equal((FactMeasure.Refused, "ville", 40m), (journal.At(1)[0].Measure, journal.At(1)[0].Party, journal.At(1)[0].Amount));
        Assert.Empty(journal.At(2));
    }

    [Fact]
    public void What_the_hub_bore_and_took_back_counts_for_nothing_in_whichever_order_it_is_read()
    {
        var spent = new OwnMeansSpent { AggregateId = Stream, Hub = "h", AgreementId = Agreement, Parties = [], ExpenseId = Thing, Nature = FundingNature.Operating, On = new(2026, 4, 1), Amount = 30m };
        var back = new OwnMeansSpendingReversed { AggregateId = Agreement, Hub = "h", AgreementId = Agreement, Parties = [], ExpenseId = Thing, Nature = FundingNature.Operating, On = new(2026, 4, 1), Amount = 30m };

        Assert.Empty(new ReadJournal().Tell(spent, []).Tell(back, []).At(2));
        Assert.Empty(new ReadJournal().Tell(back, []).Tell(spent, []).At(2));
        // Of no party: the hub's staff alone reads it.
        Assert.Empty(Assert.Single(new ReadJournal().Tell(spent, []).At(1)).Readers!);
    }

    [Fact]
    public void A_deadline_that_is_told_anew_on_another_day_is_missed_no_longer()
    {
        var journal = new ReadJournal().Tell(Missed("report.1.1", 31)).Tell(Approaching("report.1.1", 30));

        Assert.Equal(FactMeasure.DeadlineMissed, Assert.Single(journal.At(1)).Measure);
        Assert.Empty(journal.At(2));
    }

    [Theory]
    [InlineData("report.1.1")]
    [InlineData("report.1.2")]
    public void A_report_that_a_release_before_knew_by_its_turn_is_missed_once_whatever_tells_of_it(string before)
    {
        var journal = new ReadJournal().Tell(Missed(before, 31)).Tell(Missed("report.1.2026", 31));

        Assert.Equal("report.1.2026", Assert.Single(journal.At(2)).Title);
    }

    [Fact]
    public void An_event_of_a_contract_that_is_not_known_here_counts_for_nothing()
    {
        var line = new JournalLine(1, "skillshub.later.thing.happened.v1", IsForAll: true, [], System.Text.Json.JsonSerializer.SerializeToElement(new { }));

        Assert.Null(FactReading.EventOf(line));
    }

    [Fact]
    public void A_release_that_knows_other_contracts_than_the_one_before_has_another_version_of_its_facts_and_so_reads_all_anew()
    {
        var known = PartnershipContracts.Events.Concat(CatalogueContracts.Events).Concat(DocumentationContracts.Events).Concat(EventsContracts.Events);

        Assert.Equal((4, 103), (FactReading.Version, known.Count()));
    }

    [Fact]
    public void What_counted_at_a_place_is_the_same_however_far_the_journal_was_read_since()
    {
        var things = Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7()).ToArray();
        var told = Gen.OneOf(
            Gen.Int[0, 3].Select(index => (IntegrationEvent)Session(things[index])),
            Gen.Int[0, 3].Select(index => (IntegrationEvent)Cancelled(things[index])),
            Gen.Int[0, 3].Select(index => (IntegrationEvent)Paid(things[index])),
            Gen.Int[0, 3].Select(index => (IntegrationEvent)Reversed(things[index])),
            Gen.Int[1, 28].Select(day => (IntegrationEvent)Moved(day)));
        told.Array[1, 20].Sample(events =>
        {
            var whole = events.Aggregate(new ReadJournal(), (journal, one) => journal.Tell(one));
            for (var place = 1; place <= events.Length; place++)
            {
                var part = events.Take(place).Aggregate(new ReadJournal(), (journal, one) => journal.Tell(one));
                Assert.Equal(part.At(place).Select(fact => fact.Position), whole.At(place).Select(fact => fact.Position));
            }
        });
    }

    private static SessionScheduled Session(Guid id) => new()
    {
        AggregateId = Stream,
        Hub = "h",
        SessionId = id,
        Title = "Bases de données",
        StartsOn = new(2026, 9, 14),
        EndsOn = new(2026, 12, 18),
        Modality = SessionModality.OnSite,
        Capacity = 12,
    };

    private static SessionCancelled Cancelled(Guid id) => new() { AggregateId = Stream, Hub = "h", SessionId = id, Title = "Bases de données", StartsOn = new(2026, 9, 14), Reason = "Trop peu d'inscrits" };

    private static ProgrammePublished Programme() => new()
    {
        AggregateId = Stream,
        Hub = "h",
        ActivityFamily = ActivityFamily.Training,
        Code = "NFP107",
        Title = "Bases de données",
        Summary = "SQL",
        Pathways = [TrainingPathway.SocialPromotion],
    };

    private static AgendaEventUpdated Moved(int day) => Announced<AgendaEventUpdated>(day);

    private static TEvent Announced<TEvent>(int day)
        where TEvent : IntegrationEvent => (TEvent)(IntegrationEvent)(typeof(TEvent) == typeof(AgendaEventPublished)
            ? new AgendaEventPublished { AggregateId = Stream, Hub = "h", Kind = AgendaEventKind.Forum, Title = "Forum", Description = "", StartsAt = At(day), EndsAt = At(day).AddHours(2), Zone = "Europe/Paris", Organiser = "Cnam", CoOrganisers = [] }
            : new AgendaEventUpdated { AggregateId = Stream, Hub = "h", Kind = AgendaEventKind.Forum, Title = "Forum", Description = "", StartsAt = At(day), EndsAt = At(day).AddHours(2), Zone = "Europe/Paris", Organiser = "Cnam", CoOrganisers = [] });

    private static DateTimeOffset At(int day) => new(2026, 3, day, 17, 0, 0, TimeSpan.Zero);

    private static GrantPaid Paid(Guid step) => new()
    {
        AggregateId = Stream,
        Hub = "h",
        AgreementId = Agreement,
        Parties = ["ville"],
        Number = 1,
        Line = 1,
        Funder = "ville",
        Nature = FundingNature.Operating,
        StepId = step,
        On = new(2026, 3, 5),
        Amount = 500m,
        Instalment = 1,
    };

    private static GrantStepReversed Reversed(Guid step) => new()
    {
        AggregateId = Stream,
        Hub = "h",
        AgreementId = Agreement,
        Parties = ["ville"],
        Number = 1,
        Line = 1,
        Funder = "ville",
        Nature = FundingNature.Operating,
        StepId = step,
        On = new(2026, 3, 5),
        Amount = 500m,
        Kind = GrantStepKind.Paid,
        Reason = "Erreur",
    };

    private static GrantSpent Spent(Guid expense) => new()
    {
        AggregateId = Stream,
        Hub = "h",
        AgreementId = Agreement,
        Parties = ["ville"],
        Number = 1,
        Line = 1,
        Funder = "ville",
        Nature = FundingNature.Operating,
        StepId = expense,
        On = new(2026, 3, 10),
        Amount = 50m,
    };

    private static GrantSpendingReversed SpentBack(Guid expense) => new()
    {
        AggregateId = Stream,
        Hub = "h",
        AgreementId = Agreement,
        Parties = ["ville"],
        Number = 1,
        Line = 1,
        Funder = "ville",
        Nature = FundingNature.Operating,
        StepId = Agreement,
        Reverses = expense,
        On = new(2026, 3, 10),
        Amount = 50m,
    };

    private static DeadlineMissed Missed(string id, int day) => new() { AggregateId = Stream, Hub = "h", AgreementId = Agreement, Parties = ["ville"], DeadlineId = id, Kind = DeadlineKind.AnnualReport, LegalDate = new(2026, 3, day) };

    private static DeadlineApproaching Approaching(string id, int day) => new() { AggregateId = Stream, Hub = "h", AgreementId = Agreement, Parties = ["ville"], DeadlineId = id, Kind = DeadlineKind.AnnualReport, LegalDate = new(2026, 4, day) };
}
