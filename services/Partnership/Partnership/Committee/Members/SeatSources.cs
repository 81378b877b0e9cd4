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

    public async Task<Error?> RefuseUnknownAsync(string? organisation, CancellationToken cancellationToken) =>
        organisation is not null && !await context.Organisations.AnyAsync(known => known.Hub == user.Hub && known.Slug == organisation, cancellationToken)
            ? new OrganisationUnknown(organisation)
            : null;

    /// <summary>The seat with the day from which the amendment that it names gives it.</summary>
    public async Task<Result<SeatDraft>> DateAsync(Guid agreementId, SeatDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Amendment is not { } number)
            return draft;
        var from = await context.Amendments
            .Where(one => one.Hub == user.Hub && one.AgreementId == agreementId && one.Number == number && one.State == AmendmentState.InEffect)
            .Select(one => one.EffectiveFrom)
            .SingleOrDefaultAsync(cancellationToken);
        return from is null ? new AmendmentNotInEffect(number) : draft with { From = from };
    }
}
