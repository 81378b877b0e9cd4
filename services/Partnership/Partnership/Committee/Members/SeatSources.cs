using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>Whether what a seat names is there: the organisation in the hub, the amendment in effect.</summary>
internal sealed class SeatSources(PartnershipDbContext context, CurrentUser user)
{
    private const int MostSeats = 99;

    public static Check Check(SeatDraft draft) => new Check()
        .Text(draft.Name, "name", CommitteeLimits.Name)
        .That(draft.Count is null or (>= 1 and <= MostSeats), "count", "out-of-range", $"count is a number from 1 to {MostSeats}.")
        .OptionalText(draft.Article, "article", CommitteeLimits.Article);

    public async Task<Error?> RefuseAsync(Guid agreementId, string? organisation, int? amendment, CancellationToken cancellationToken)
    {
        if (organisation is not null && !await context.Organisations.AnyAsync(known => known.Hub == user.Hub && known.Slug == organisation, cancellationToken))
            return new OrganisationUnknown(organisation);
        return amendment is { } number && !await context.Amendments.AnyAsync(
            one => one.Hub == user.Hub && one.AgreementId == agreementId && one.Number == number && one.State == AmendmentState.InEffect, cancellationToken)
            ? new AmendmentNotInEffect(number)
            : null;
    }
}
