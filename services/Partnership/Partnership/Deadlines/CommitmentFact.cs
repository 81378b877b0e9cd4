using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>A commitment that counts, and of which somebody has said by when.</summary>
/// <param name="Number">Number in the register.</param>
/// <param name="Party">Slug of the party that promises; null for a promise of all, or of somebody who does not sign.</param>
/// <param name="IsCommon">Whether all promise it together.</param>
/// <param name="Text">How its words begin.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Source">Where it stands in the text.</param>
/// <param name="Schedule">By when.</param>
/// <param name="EndedOn">The first day on which it holds no longer.</param>
/// <param name="Amendment">Number of the amendment that set its days.</param>
/// <param name="Kept">What was recorded of it and still counts.</param>
internal sealed record CommitmentFact(
    int Number,
    string? Party,
    bool IsCommon,
    string Text,
    string? Owner,
    SourceSpan Source,
    CommitmentSchedule Schedule,
    DateOnly? EndedOn,
    int? Amendment,
    IReadOnlyList<KeptFact> Kept)
{
    /// <summary>As much of the words as an entry of a calendar or a list holds.</summary>
    public const int LongestText = 300;

    /// <summary>The day from which it holds, where an amendment added it.</summary>
    public DateOnly? HoldsFrom { get; init; }

    /// <summary>The day on which the time was kept that is due on a day; null where nothing says so. As the register has it: what is due once is done once, whatever its day was.</summary>
    public DateOnly? KeptFor(DateOnly due) => Kept
        .Where(kept => Schedule.Kind == CommitmentScheduleKind.Once ? kept.Schedule is null or CommitmentScheduleKind.Once : kept.Occurrence == due)
        .Min(kept => (DateOnly?)kept.On);
}

/// <param name="Occurrence">The day it was due that this answers; null where no day was said.</param>
/// <param name="Schedule">How the promise came due when it was recorded.</param>
/// <param name="On">The day on which it was kept.</param>
internal sealed record KeptFact(DateOnly? Occurrence, CommitmentScheduleKind? Schedule, DateOnly On);
