using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>What of a line is needed to count it, without its words.</summary>
internal sealed record CommitmentFacts(bool IsCommon, string? Party, CommitmentScheduleKind? Schedule, DateOnly? NextDueOn, int Fulfilled, DateOnly? EndedOn, int PutOff)
{
    public Promisor Promisor => PromisorOf(IsCommon, Party);

    public static Promisor PromisorOf(bool isCommon, string? party) => isCommon ? Promisor.Everybody : party is null ? Promisor.Nobody : Promisor.Party;
}
