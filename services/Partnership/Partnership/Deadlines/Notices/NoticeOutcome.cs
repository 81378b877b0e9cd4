using SkillsHub.Partnership.Commitments;

namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>What became of a letter.</summary>
/// <param name="Day">The day on the receipt, or on which the letter came back.</param>
/// <param name="IsReturned">Whether nobody fetched it.</param>
/// <param name="Proof">Where the receipt is kept.</param>
internal sealed record NoticeOutcome(DateOnly Day, bool IsReturned, Proof? Proof)
{
    public string Field => IsReturned ? "returnedOn" : "receivedOn";
}
