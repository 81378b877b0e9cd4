using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Import;
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

    /// <summary>Refuses an article that the text has not, by its number or as it is written there; a text that numbers nothing has any.</summary>
    public async Task<Error?> RefuseUnknownArticleAsync(Guid agreementId, string? article, CancellationToken cancellationToken)
    {
        if (article is null)
            return null;
        var extract = await context.AgreementContents.AsNoTracking()
            .Where(content => content.AgreementId == agreementId && context.Agreements.Any(agreement => agreement.Id == agreementId && agreement.Hub == user.Hub))
            .Select(content => content.Extract)
            .SingleOrDefaultAsync(cancellationToken);
        var numbered = (extract?.Articles ?? []).Where(known => known.NumberAsWritten.Length > 0).ToList();
        return numbered.Count == 0 || numbered.Exists(known => IsNumberOf(article, known)) ? null : new ArticleNotFound(article);
    }

    private static bool IsNumberOf(string article, ArticleExtract known) =>
        string.Equals(article, known.Number, StringComparison.OrdinalIgnoreCase)
        || string.Equals(article, known.NumberAsWritten, StringComparison.OrdinalIgnoreCase)
        || known.NumberAsWritten.EndsWith($" {article}", StringComparison.OrdinalIgnoreCase);

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
