using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Disputes;

/// <summary>What those concerned did to settle a dispute between them.</summary>
internal sealed class DisputeStep : DisputeRecord
{
    public required DisputeStepKind Kind { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Who did it: not always one of those concerned.</summary>
    public required string Who { get; init; }

    public required string What { get; init; }

    /// <summary>Where it can be read.</summary>
    public required string Proof { get; init; }

    /// <summary>Number of the committee's meeting that gave its opinion.</summary>
    public required int? Meeting { get; init; }

    /// <summary>Number of the committee's decision that is its opinion.</summary>
    public required int? Decision { get; init; }
}

/// <summary>A step as somebody records it.</summary>
/// <param name="Kind">What sort of step it is.</param>
/// <param name="Day">Its day.</param>
/// <param name="Who">Who did it.</param>
/// <param name="What">What was done.</param>
/// <param name="Proof">Where it can be read.</param>
/// <param name="Opinion">Where the committee gave its opinion; null for another sort.</param>
internal sealed record StepDraft(DisputeStepKind Kind, DateOnly Day, string Who, string What, string Proof, CommitteeOpinion? Opinion);

/// <param name="Meeting">Number of the meeting.</param>
/// <param name="Decision">Number of the decision; null where it took none.</param>
/// <param name="Day">The day of the meeting.</param>
internal sealed record CommitteeOpinion(int Meeting, int? Decision, DateOnly Day);
