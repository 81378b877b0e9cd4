using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>What an event says of a fact, before it has its place.</summary>
/// <param name="Measure">What it counts for.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Day">When it happened.</param>
/// <param name="Takes">What becomes of the facts before it about the same.</param>
internal sealed record FactDraft(FactMeasure Measure, string Subject, DateOnly Day, Precedence Takes = Precedence.Beside)
{
    public Guid? AgreementId { get; init; }

    /// <summary>What else counts no more by it; null where nothing does.</summary>
    public string? Ends { get; init; }

    public ActivityFamily? Family { get; init; }

    public string? Party { get; init; }

    public bool IsCommon { get; init; }

    public FundingNature? Nature { get; init; }

    public int? FiscalYear { get; init; }

    public decimal? Amount { get; init; }

    public int? Number { get; init; }

    public string? Sort { get; init; }

    public string? Title { get; init; }

    public string? Article { get; init; }

    public Guid? Reference { get; init; }

    public DateOnly? DueOn { get; init; }

    public int? EveryMonths { get; init; }

    public DateOnly? EndedOn { get; init; }

    public ReportFact At(JournalLine line, IntegrationEvent told) => new()
    {
        Position = line.Position,
        EventId = told.EventId,
        Hub = told.Hub,
        AgreementId = AgreementId,
        Measure = Measure,
        Day = Day,
        Subject = Subject,
        Family = Family ?? told.ActivityFamily,
        Party = Party,
        IsCommon = IsCommon,
        Nature = Nature,
        FiscalYear = FiscalYear,
        Amount = Amount,
        Number = Number,
        Sort = Sort,
        Title = Title,
        Article = Article,
        Reference = Reference,
        DueOn = DueOn,
        EveryMonths = EveryMonths,
        EndedOn = EndedOn,
        Readers = line.IsForAll ? null : line.Parties,
    };
}

/// <summary>How a fact stands to those before it about the same.</summary>
internal enum Precedence
{
    /// <summary>It counts beside them.</summary>
    Beside,

    /// <summary>It takes their place.</summary>
    Instead,

    /// <summary>It counts only where there is none.</summary>
    First,
}
