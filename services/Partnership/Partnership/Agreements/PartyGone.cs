using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

/// <summary>A party that left goes on reading what it signed, and changes nothing of it any more.</summary>
internal static class PartyGone
{
    public static NotForThisParty? Find(Agreement agreement, CurrentUser user) =>
        !user.IsStaff && agreement.Parties.Any(party => party.Slug == user.Organisation && party.LeftOn is not null) ? new NotForThisParty() : null;

    /// <param name="moment">The agreement.</param>
    /// <param name="user">Who changes something.</param>
    /// <param name="dated">The day of what is recorded, which may lie before the exit; null when it is a change of today.</param>
    public static NotForThisParty? Find(AgreementMoment moment, CurrentUser user, DateOnly? dated = null) =>
        !user.IsStaff && moment.HasLeft(user.Organisation!, dated ?? moment.Today) ? new NotForThisParty() : null;
}
