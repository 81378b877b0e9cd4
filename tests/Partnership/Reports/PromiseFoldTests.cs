using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Reports;
using SkillsHub.Partnership.Reports.Figures;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>How the promises of a year stood, whatever was said of them since.</summary>
public sealed class PromiseFoldTests
{
    private static readonly Guid Agreement = Guid.CreateVersion7();
    private static readonly Guid Line = Guid.CreateVersion7();

    [Fact]
    public void An_amendment_does_not_undo_what_was_due_before_its_day()
    {
        var journal = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Planned(CommitmentScheduleKind.Recurring, new(2025, 3, 31), every: 3))
            .Tell(Amended("Ouvrir deux salles", new(2026, 12, 31), every: 12, from: new(2026, 1, 15)));

        var before = In(journal, 2025);
        Assert.Equal(("Ouvrir la salle", 4, 4), (before.Text, before.Due, before.Missed));

        var after = In(journal, 2026);
        Assert.Equal(("Ouvrir deux salles", 1, 1), (after.Text, after.Due, after.Missed));
    }

    [Fact]
    public void A_day_that_had_passed_when_another_was_said_stays_due()
    {
        var journal = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2025, 12, 31)))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 12, 31)));

        Assert.Equal((1, 1), (In(journal, 2025).Due, In(journal, 2025).Missed));
        Assert.Equal((1, 1), (In(journal, 2026).Due, In(journal, 2026).Missed));
    }

    [Fact]
    public void A_promise_planned_once_it_was_kept_is_kept_whoever_is_said_to_see_to_it_later()
    {
        var journal = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Kept(new(2025, 11, 3)))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2025, 12, 31)))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2025, 12, 31)));

        Assert.Equal((1, 1, 0), (In(journal, 2025).Due, In(journal, 2025).InTime, In(journal, 2025).Missed));
    }

    [Fact]
    public void What_was_recorded_of_one_of_many_times_or_of_what_lasts_does_not_answer_a_day_that_is_due_once()
    {
        var recurred = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Planned(CommitmentScheduleKind.Recurring, new(2026, 1, 31), every: 12))
            .Tell(Kept(new(2025, 12, 30), due: new(2026, 1, 31)))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 6, 30)));
        Assert.Equal(1, In(recurred, 2026).Missed);

        var lasted = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Planned(CommitmentScheduleKind.Continuing, due: null))
            .Tell(Kept(new(2026, 2, 1)))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 6, 30)));
        Assert.Equal((1, 0, 1), Standing(In(lasted, 2026)));
    }

    [Fact]
    public void The_right_piece_for_one_of_many_times_does_not_answer_the_single_day_that_was_said_since()
    {
        var journal = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Planned(CommitmentScheduleKind.Recurring, new(2026, 1, 31), every: 1))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 6, 30)))
            .Tell(Kept(new(2026, 1, 30), due: new(2026, 1, 31)));
        // 31 January in time, 28 February and 30 June missed.
        Assert.Equal((3, 1, 2), Standing(In(journal, 2026)));

        // The piece of a single day that was moved still answers the day that it became.
        var moved = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 6, 30)))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 9, 30)))
            .Tell(Kept(new(2026, 2, 3), due: new(2026, 6, 30)));
        Assert.Equal((1, 1, 0), Standing(In(moved, 2026)));
    }

    [Fact]
    public void A_day_that_passed_answered_stays_answered_once_its_promise_has_another_day_or_other_words()
    {
        var moved = KeptOnce().Tell(Planned(CommitmentScheduleKind.Once, new(2026, 12, 31)));
        Assert.Equal((1, 1, 0), Standing(In(moved, 2025)));
        Assert.Equal((1, 1, 0), Standing(In(moved, 2026)));

        var worded = KeptOnce().Tell(Amended("Ouvrir deux salles", new(2025, 12, 31), every: null, from: new(2026, 1, 15)));
        Assert.Equal((1, 1, 0), Standing(In(worded, 2025)));

        // Its day was moved before it came, and then it was worded anew.
        var both = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 6, 30)))
            .Tell(Kept(new(2025, 11, 3), due: new(2026, 6, 30)))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 9, 30)))
            .Tell(Amended("Ouvrir deux salles", new(2026, 9, 30), every: null, from: new(2026, 10, 15)));
        Assert.Equal(0, In(both, 2026).Missed);
    }

    [Fact]
    public void What_is_recorded_once_a_missed_day_is_another_does_not_answer_the_missed_one()
    {
        var journal = new ReadJournal()
            .Tell(Promised("Ouvrir la salle"))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2025, 12, 31)))
            .Tell(Planned(CommitmentScheduleKind.Once, new(2026, 12, 31)))
            .Tell(Kept(new(2026, 5, 3), due: new(2026, 12, 31)));

        Assert.Equal((1, 0, 1), Standing(In(journal, 2025)));
        Assert.Equal((1, 1, 0), Standing(In(journal, 2026)));
    }

    [Fact]
    public void What_an_amendment_adds_comes_due_as_it_says_and_is_no_promise_of_the_years_before()
    {
        var journal = new ReadJournal()
            .Tell(Promised("Ouvrir un atelier") with { EffectiveOn = new(2026, 1, 15) })
            .Tell(Amended("Ouvrir un atelier", new(2026, 3, 31), every: 3, from: new(2026, 1, 15)));

        Assert.Equal((4, 0, 4), Standing(In(journal, 2026)));
        Assert.Empty(Of(journal, 2025));

        // Signed last in June: nobody had promised anything by March.
        var late = new ReadJournal()
            .Tell(Promised("Ouvrir un atelier") with { EffectiveOn = new(2026, 6, 10) })
            .Tell(Amended("Ouvrir un atelier", new(2026, 3, 31), every: 3, from: new(2026, 6, 10)));
        Assert.Equal((3, 0, 3), Standing(In(late, 2026)));
    }

    [Fact]
    public void A_single_day_that_had_passed_when_its_promise_began_to_hold_is_due_in_that_year_and_in_no_other()
    {
        var journal = new ReadJournal()
            .Tell(Promised("Ouvrir un atelier") with { EffectiveOn = new(2026, 2, 1) })
            .Tell(Amended("Ouvrir un atelier", new(2025, 12, 15), every: null, from: new(2026, 2, 1)));
        Assert.Empty(Of(journal, 2025));
        Assert.Equal((1, 0, 1), Standing(In(journal, 2026)));
        Assert.Equal((0, 0, 0), Standing(In(journal, 2027)));

        journal.Tell(Kept(new(2026, 3, 1), due: new(2025, 12, 15)));
        Assert.Equal((1, 1, 0), (In(journal, 2026).Due, In(journal, 2026).Late, In(journal, 2026).Missed));
    }

    private static ReadJournal KeptOnce() => new ReadJournal()
        .Tell(Promised("Ouvrir la salle"))
        .Tell(Kept(new(2025, 11, 3)))
        .Tell(Planned(CommitmentScheduleKind.Once, new(2025, 12, 31)));

    private static (int Due, int InTime, int Missed) Standing(PromiseFigure figure) => (figure.Due, figure.InTime, figure.Missed);

    private static PromiseFigure In(ReadJournal journal, int year) => Assert.Single(Of(journal, year));

    private static IReadOnlyList<PromiseFigure> Of(ReadJournal journal, int year) => PromiseFold.Of(
        journal.At(long.MaxValue), new ReportFrame(Agreement, "h", year, null, [year], new(year, 1, 1), new(year, 12, 31), new(year, 12, 31), IsOver: true, long.MaxValue));

    private static CommitmentRegistered Promised(string text) => new() { AggregateId = Line, Hub = "h", AgreementId = Agreement, Parties = ["ville"], Number = 1, Party = "ville", IsCommon = false, Text = text };

    private static CommitmentPlanned Planned(CommitmentScheduleKind schedule, DateOnly? due, int? every = null) =>
        new() { AggregateId = Line, Hub = "h", AgreementId = Agreement, Parties = ["ville"], Number = 1, Party = "ville", Schedule = schedule, DueOn = due, EveryMonths = every };

    private static CommitmentAmended Amended(string text, DateOnly due, int? every, DateOnly from) => new()
    {
        AggregateId = Line,
        Hub = "h",
        AgreementId = Agreement,
        Parties = ["ville"],
        Number = 1,
        Party = "ville",
        Amendment = 1,
        Text = text,
        Schedule = every is null ? CommitmentScheduleKind.Once : CommitmentScheduleKind.Recurring,
        DueOn = due,
        EveryMonths = every,
        EffectiveOn = from,
    };

    private static CommitmentFulfilled Kept(DateOnly on, DateOnly? due = null) => new()
    {
        AggregateId = Line,
        Hub = "h",
        AgreementId = Agreement,
        Parties = ["ville"],
        Number = 1,
        Party = "ville",
        FulfilmentId = Guid.CreateVersion7(),
        Occurrence = due,
        FulfilledOn = on,
        ProofKind = ProofKind.Document,
        ProofReference = "PV",
        ProofTitle = "Procès-verbal",
    };
}
