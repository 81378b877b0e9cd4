using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Organisations;

/// <summary>For operators, who belong to no hub and give accounts for any.</summary>
internal static class ListAllOrganisations
{
    public static void MapListAllOrganisations(this IEndpointRouteBuilder app) => app
        .MapGet("/hubs/organisations", HandleAsync)
        .RequireAuthorization(Policies.Operator)
        .WithTags("Organisations")
        .WithName("ListAllOrganisations")
        .WithSummary("Lists the organisations of every hub, with the parties of its drafts and those asked to join by an amendment, by hub and slug.");

    private static async Task<Results<Ok<Page<HubOrganisationView>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageRequest page, PartnershipDbContext context, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<OrganisationCursor>(out var after) is { } invalid)
            return invalid.ToProblem();
        var organisations = Known(context);
        if (after is { } key)
            organisations = organisations.Where(one => EF.Functions.GreaterThan(ValueTuple.Create(one.Hub, one.Slug), ValueTuple.Create(key.Hub, key.Slug)));
        var rows = await organisations
            .OrderBy(one => one.Hub).ThenBy(one => one.Slug)
            .Take(page.Size + 1)
            .ToListAsync(cancellationToken);
        return TypedResults.Ok(Page.Of(rows.ConvertAll(one => new HubOrganisationView(one.Hub, one.Slug, one.Name)), page.Size, row => new OrganisationCursor(row.Hub, row.Slug), http));
    }

    // Whoever is to settle the open points of a draft needs an account before it is opened for signature, which makes its parties known;
    // so does who is to sign an amendment by which it joins, which makes it known on its day.
    private static IQueryable<Row> Known(PartnershipDbContext context) => context.Organisations
        .Select(one => new Row { Hub = one.Hub, Slug = one.Slug, Name = one.Name })
        .Concat(context.Agreements
            .Where(agreement => agreement.State == AgreementState.Draft)
            .SelectMany(agreement => agreement.Parties, (agreement, party) => new Row { Hub = agreement.Hub, Slug = party.Slug, Name = party.Name })
            .Concat(context.Amendments
                .Where(amendment => amendment.State == AmendmentState.Proposed || amendment.State == AmendmentState.Signed)
                .SelectMany(amendment => amendment.Signatories.Where(signatory => signatory.Joins), (amendment, one) => new Row { Hub = amendment.Hub, Slug = one.Slug, Name = one.Name }))
            .Where(expected => !context.Organisations.Any(one => one.Hub == expected.Hub && one.Slug == expected.Slug)))
        .GroupBy(one => new { one.Hub, one.Slug })
        .Select(named => new Row { Hub = named.Key.Hub, Slug = named.Key.Slug, Name = named.Min(one => one.Name)! });

    private sealed record Row
    {
        public required string Hub { get; init; }

        public required string Slug { get; init; }

        public required string Name { get; init; }
    }

    private sealed record OrganisationCursor(string Hub, string Slug);
}

internal sealed record HubOrganisationView(string Hub, string Slug, string Name);
