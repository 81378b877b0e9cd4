using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>
/// A party that another text names a little otherwise would become an organisation of its own, whose people see nothing of the agreement:
/// whoever prepares a draft hears which of its parties are new, before they are registered for good.
/// </summary>
internal static class ListUnknownParties
{
    public static void MapListUnknownParties(this IEndpointRouteBuilder app) => app
        .MapGet("/{id:guid}/reading/unknown-parties", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("ListUnknownParties")
        .WithSummary("Lists the parties of a draft that are no organisation which the hub knows, each with the one whose SIRET it has; none while the hub knows nobody.");

    private static async Task<Results<Ok<UnknownParties>, ProblemHttpResult>> HandleAsync(
        Guid id, PartnershipDbContext context, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken);
        if (agreement is null)
            return new AgreementNotFound().ToProblem();
        if (agreement.State != AgreementState.Draft)
            return new NotADraft(agreement.State).ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        var slugs = agreement.PartySlugs;
        var known = await context.Organisations.Where(one => one.Hub == user.Hub && slugs.Contains(one.Slug)).Select(one => one.Slug).ToListAsync(cancellationToken);
        // Of the first agreement all are new: there is nobody that they could be.
        if (known.Count == slugs.Count || !await context.Organisations.AnyAsync(one => one.Hub == user.Hub, cancellationToken))
            return TypedResults.Ok(new UnknownParties([]));
        var extract = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == id).Select(content => content.Extract).SingleAsync(cancellationToken);
        var unknown = extract.Parties.ExceptBy(known, party => party.Slug, StringComparer.Ordinal).ToList();
        var alike = await WithSiretAsync(unknown, context, user, cancellationToken);
        return TypedResults.Ok(new UnknownParties([.. unknown.Select(party => new UnknownParty(party.Slug, party.Name, alike.Find(one => one.Siret == party.Siret)?.Organisation))]));
    }

    // A slug that stands for an organisation in another text of the hub, beside its SIRET.
    private static async Task<List<SiretOf>> WithSiretAsync(List<PartyExtract> parties, PartnershipDbContext context, CurrentUser user, CancellationToken cancellationToken)
    {
        var sirets = parties.Select(party => party.Siret).OfType<string>().ToArray();
        return sirets.Length == 0 ? [] : await context.Database
            .SqlQuery<SiretOf>($"""
                select distinct on (party ->> 'siret') party ->> 'siret' as siret, organisation.slug, organisation.name
                from agreement join agreement_content on agreement_content.agreement_id = agreement.id
                cross join lateral jsonb_array_elements(agreement_content.extract -> 'parties') as party
                join organisation on organisation.hub = agreement.hub and organisation.slug = party ->> 'slug'
                where agreement.hub = {user.Hub} and party ->> 'siret' = any({sirets})
                order by party ->> 'siret', agreement.id desc
                """)
            .ToListAsync(cancellationToken);
    }

    private sealed record SiretOf(string Siret, string Slug, string Name)
    {
        public OrganisationView Organisation => new(Slug, Name);
    }
}

/// <param name="Items">In the order of the text.</param>
internal sealed record UnknownParties(IReadOnlyList<UnknownParty> Items);

/// <param name="Slug">By which it would be registered.</param>
/// <param name="Name">As the text gives it.</param>
/// <param name="SameSiret">The organisation that has its SIRET in another agreement of the hub; null where none does.</param>
internal sealed record UnknownParty(string Slug, string Name, OrganisationView? SameSiret);
