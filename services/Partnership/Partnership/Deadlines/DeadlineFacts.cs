using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>What happened, and what was said, since the text was written.</summary>
internal sealed record DeadlineFacts
{
    /// <summary>The day on the hub's calendar.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Slugs, in the order of the text.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Day of the last signature.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>The day of the notification from which the text counts.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>First day of what the text calls « année 1 ».</summary>
    public DateOnly? FirstYearFrom { get; init; }

    /// <summary>First day of what the text calls « premier exercice ».</summary>
    public DateOnly? FirstFiscalYearFrom { get; init; }

    /// <summary>What is given by year, as planned; null while there is no plan, and then it is what the text promises.</summary>
    public IReadOnlyList<FundedYears>? Funding { get; init; }

    /// <summary>The notices of termination that all agreed on for force majeure, no two of which hold on one day.</summary>
    public IReadOnlyList<ForceMajeureNotice> ForceMajeure { get; init; } = [];

    /// <summary>Those that count.</summary>
    public IReadOnlyList<NoticeFact> Letters { get; init; } = [];

    /// <summary>The term as amended; null while it is that of the text.</summary>
    public TermExtract? AmendedTerm { get; init; }

    /// <summary>How often it was renewed.</summary>
    public int Renewals { get; init; }

    /// <summary>How long each renewal is, whatever the text says by now; null where each is as long as the text says.</summary>
    public IReadOnlyList<Period>? RenewalLengths { get; init; }

    /// <summary>The end of the term after which a party wants no tacit renewal; null while none opposes it.</summary>
    public DateOnly? NotRenewedAfter { get; init; }

    /// <summary>The notices of termination that amendments set, by the day of each; what was sent before keeps the one before.</summary>
    public IReadOnlyList<ForceMajeureNotice> NoticesOfText { get; init; } = [];

    /// <summary>How often the steering committee meets, one after the other; empty where no amendment changed it.</summary>
    public IReadOnlyList<MeetingFrequency> MeetingsOfText { get; init; } = [];

    /// <summary>Number of the amendment that set a value, by the name of the value.</summary>
    public IReadOnlyDictionary<string, int>? Amended { get; init; }

    /// <summary>Parties that left, and the day from which they are gone; null while no exit is recorded anywhere.</summary>
    public IReadOnlyDictionary<string, DateOnly>? Exits { get; init; }

    /// <summary>Parties that joined, and the day from which they are; null while none has.</summary>
    public IReadOnlyDictionary<string, DateOnly>? Joined { get; init; }

    /// <summary>The first day on which a notice had ended all; null while that is not recorded.</summary>
    public DateOnly? TerminatedOn { get; init; }

    /// <summary>Meetings of the steering committee; null while nothing records them.</summary>
    public IReadOnlyList<DateOnly>? Meetings { get; init; }

    /// <summary>The first day on which meetings could be recorded; null where they always could.</summary>
    public DateOnly? MeetingsKeptFrom { get; init; }

    /// <summary>Slugs of the parties that have a seat in it; null while it is not kept.</summary>
    public IReadOnlyList<string>? Seated { get; init; }

    /// <summary>First transmissions of the reports on each year; null while nothing records them.</summary>
    public IReadOnlyList<ReportFact>? Reports { get; init; }

    /// <summary>The first day on which transmissions could be recorded; null where they always could.</summary>
    public DateOnly? ReportsKeptFrom { get; init; }

    /// <summary>Names and logos that may be used, as all who have to agree granted it and nobody took back.</summary>
    public IReadOnlyList<PermissionFact> Permissions { get; init; } = [];

    /// <summary>Commitments that count and have days, in the order of the register.</summary>
    public IReadOnlyList<CommitmentFact> Commitments { get; init; } = [];

    /// <summary>Calls for parts of grants that count and are expected by a day, in the order of their grants.</summary>
    public IReadOnlyList<FundingCallFact> FundingCalls { get; init; } = [];
}
