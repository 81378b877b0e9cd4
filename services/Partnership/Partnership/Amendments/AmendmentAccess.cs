using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

/// <summary>
/// Who sees an amendment: of the parties all, but a draft only those who write it; who is to join sees the one that asks it to sign, and
/// no other. To others it is not there.
/// </summary>
internal static class AmendmentAccess
{
    /// <summary>Those that await, or have, the signature of somebody who is no party yet.</summary>
    public static IQueryable<Amendment> Asking(this IQueryable<Amendment> amendments, CurrentUser user) => amendments.Where(amendment =>
        (amendment.State == AmendmentState.Proposed || amendment.State == AmendmentState.Signed) && amendment.Signatories.Any(signatory => signatory.Slug == user.Organisation));

    public static IQueryable<Amendment> VisibleTo(this IQueryable<Amendment> amendments, CurrentUser user, bool isParty) =>
        user.IsStaff ? amendments
        : isParty ? amendments.Where(amendment => amendment.Author == user.Organisation || amendment.ProposedOn != null)
        : amendments.Asking(user);

    public static bool IsVisibleTo(this Amendment amendment, CurrentUser user, Agreement agreement)
    {
        if (user.IsStaff)
            return true;
        return agreement.Parties.Any(party => party.Slug == user.Organisation) ? amendment.Author == user.Organisation || amendment.ProposedOn is not null : amendment.Asks(user.Organisation);
    }
}
