using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Who sees an agreement: the hub's staff, and the partners that are its parties. To others it is not there.</summary>
internal static class AgreementAccess
{
    public static IQueryable<Agreement> VisibleTo(this IQueryable<Agreement> agreements, CurrentUser user)
    {
        var ofHub = agreements.Where(agreement => agreement.Hub == user.Hub && agreement.State != AgreementState.Discarded);
        return user.IsStaff ? ofHub : ofHub.Where(agreement => agreement.Parties.Any(party => party.Slug == user.Organisation));
    }

    /// <summary>Loads an agreement for a change, which must be made on the version that the client read.</summary>
    public static async Task<Result<Agreement>> FindForChangeAsync(
        this PartnershipDbContext context, Guid id, IfMatch ifMatch, CurrentUser user, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (agreement is null)
            return new AgreementNotFound();
        context.Expect(agreement, ifMatch);
        return agreement;
    }
}
