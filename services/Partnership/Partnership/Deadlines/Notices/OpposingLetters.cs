using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Notices;

internal static class OpposingLetters
{
    /// <summary>Those that oppose a renewal of an agreement, or follow what does: what all amended the term after opposes nothing any more.</summary>
    public static IQueryable<NoticeLetter> Opposing(this IQueryable<NoticeLetter> letters, Guid agreementId) =>
        letters.Where(letter => letter.AgreementId == agreementId && letter.Purpose == NoticePurpose.Opposition && letter.IsLive && !letter.HasTakenEffect);
}
