using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Reports.Facts;

/// <summary>An event of the journal that counts in a report, at its place. It stays as it is; what comes later may end how long it counts.</summary>
internal sealed class ReportFact
{
    /// <summary>The place in the journal.</summary>
    public required long Position { get; init; }

    public required Guid EventId { get; init; }

    public required string Hub { get; init; }

    /// <summary>Null for what the hub does: it belongs to the agreements in force on its day.</summary>
    public Guid? AgreementId { get; init; }

    public required FactMeasure Measure { get; init; }

    /// <summary>The day on the hub's calendar on which it happened, whenever it was told.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>What it is about, the same in all facts about it.</summary>
    public required string Subject { get; init; }

    public ActivityFamily? Family { get; init; }

    /// <summary>Slug of the party that gives, promises, or has to act.</summary>
    public string? Party { get; init; }

    /// <summary>Whether all parties promise it.</summary>
    public bool IsCommon { get; init; }

    public FundingNature? Nature { get; init; }

    /// <summary>Rank of the fiscal year that the money is for, or the calendar year; null where it is no single year's, and for what is no money.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>EUR; null where it is unknown, and for what is no money.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Number in the agreement of the grant, promise, meeting or decision.</summary>
    public int? Number { get; init; }

    /// <summary>What sort it is of, where its measure has sorts.</summary>
    public string? Sort { get; init; }

    public string? Title { get; init; }

    public string? Article { get; init; }

    /// <summary>The resource, event or programme to open for more.</summary>
    public Guid? Reference { get; init; }

    /// <summary>The day by which it was due, or on which a promise is due first.</summary>
    public DateOnly? DueOn { get; init; }

    public int? EveryMonths { get; init; }

    /// <summary>The first day on which a promise holds no longer.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Slugs of those that the journal shows it to, beside the hub's staff; null for every partner.</summary>
    public IReadOnlyList<string>? Readers { get; init; }

    /// <summary>The place in the journal from which it counts no more; null while it does.</summary>
    public long? SupersededAt { get; private set; }

    public void Supersede(long position) => SupersededAt ??= position;
}
