using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>Agreements of invented parties, and what happened to them.</summary>
internal static class Cases
{
    public static readonly string[] Seven = ["agence", "banque", "commune", "departement", "ecole", "federation", "groupement"];

    public static readonly DateOnly Signed = new(2026, 5, 3);

    /// <summary>Days of three centuries around ours, month ends and 29 February among them.</summary>
    public static readonly Gen<DateOnly> AnyDay = Gen.Int[new DateOnly(1900, 1, 1).DayNumber, new DateOnly(2200, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    /// <summary>The last of so many months that begin on a day: an eve, or the last of a month that has no day of its number.</summary>
    public static DateOnly LastOf(DateOnly first, int months) => first.AddMonths(months) is var next && next.Day == first.Day ? next.AddDays(-1) : next;

    public static AgreementExtract Text => new()
    {
        Title = new AgreementTitle { Text = "Convention de Valmer" },
        Term = new TermExtract { Start = TermStart.LastSignature, Duration = Years(5), Sources = [Source("6")] },
        Renewal = new RenewalExtract { Kind = RenewalKind.Express, Notice = Months(6), Letter = LetterForm.RegisteredWithReceipt, BetweenEachPair = true, Duration = Years(3), Sources = [Source("6")] },
        Termination = new TerminationExtract { Notice = Months(3), Letter = LetterForm.RegisteredWithReceipt, ShorterForForceMajeure = true, Sources = [Source("7")] },
        Committees = [new CommitteeExtract { Name = "Comité de suivi", MeetingsPerYear = 2, Sources = [Source("4.1")] }],
        Reports = [new ReportDutyExtract { Party = "ecole", PerYear = 1, DueOn = new DayOfYear { Day = 31, Month = 3 }, Source = Source("4.2") }],
        RentDuties = [new RentDutyExtract { Party = "ecole", FromYear = 4, Source = Source("3.7") }],
        Grants = [new GrantExtract { Party = "banque", Nature = GrantNature.Operating, State = GrantValueState.Blank, FiscalYears = new FiscalYearsExtract { Text = "les trois premiers exercices", Count = 3 }, Source = Source("3.2") }],
    };

    public static DeadlineFacts Facts(DateOnly? today = null, DateOnly? signed = null) =>
        new() { Today = today ?? signed ?? Signed, InForceFrom = signed ?? Signed, Parties = Seven };

    public static IReadOnlyList<Deadline> Of(this IEnumerable<Deadline> deadlines, DeadlineKind kind) => [.. deadlines.Where(deadline => deadline.Kind == kind)];

    public static Deadline The(this IEnumerable<Deadline> deadlines, DeadlineKind kind) => Assert.Single(deadlines, deadline => deadline.Kind == kind);

    public static NoticeFact Letter(string from, string to, DateOnly sent, DateOnly? received = null, NoticePurpose purpose = NoticePurpose.Renewal) =>
        new(Guid.CreateVersion7(), purpose, from, to, "2C 001", sent, received);

    public static Period Years(int count) => new() { Count = count, Unit = PeriodUnit.Years };

    public static Period Months(int count) => new() { Count = count, Unit = PeriodUnit.Months };

    private static SourceSpan Source(string article) => new() { Article = article, FirstLine = 1, LastLine = 1, Quote = "…" };
}
