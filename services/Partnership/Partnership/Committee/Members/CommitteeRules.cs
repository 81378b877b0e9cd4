namespace SkillsHub.Partnership.Committee.Members;

/// <summary>What the agreement says of how the committee meets, as the hub's staff takes it from the text.</summary>
/// <param name="NoticeDays">Days between the convocation and the meeting; null where it sets none.</param>
/// <param name="Quorum">Voices that must be present or represented; null where it sets none.</param>
/// <param name="Article">Where it says so.</param>
internal sealed record CommitteeRules(int? NoticeDays, int? Quorum, string? Article)
{
    public static readonly CommitteeRules None = new(NoticeDays: null, Quorum: null, Article: null);
}
