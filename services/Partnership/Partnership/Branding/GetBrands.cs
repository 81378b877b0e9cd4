using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class GetBrands
{
    public static void MapGetBrands(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("GetBrands")
        .WithSummary("Reads what an agreement says of names and logos: whether parties ask each other, and for which of them a department has to agree too. Its tag is the agreement's.");

    private static async Task<Results<Ok<BrandsView>, ProblemHttpResult>> HandleAsync(Guid agreementId, BrandReader reader, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(around.Agreement.RowVersion);
        return TypedResults.Ok(new BrandsView(
            around.Clauses.LetsPartiesAsk,
            [.. around.Agreement.Parties.OrderBy(party => party.Rank).Select(party => new BrandView(party.Slug, party.Name, party.LeftOn, around.Clauses.DepartmentOf(party.Slug)))],
            around.Clauses.Unassigned));
    }
}

/// <param name="LetsPartiesAsk">Whether a party may ask another one, and not the hub's staff alone.</param>
/// <param name="Brands">The parties, in the order of the text.</param>
/// <param name="Unassigned">Departments that the text asks for without telling of whom they are: nobody's until somebody says so.</param>
internal sealed record BrandsView(bool LetsPartiesAsk, IReadOnlyList<BrandView> Brands, IReadOnlyList<BrandDepartment> Unassigned);

/// <param name="Party">Slug of the party.</param>
/// <param name="Name">What it is called.</param>
/// <param name="LeftOn">The first day on which it is one no longer.</param>
/// <param name="Department">Who has to agree beside it; null where nobody has.</param>
internal sealed record BrandView(string Party, string Name, DateOnly? LeftOn, BrandDepartment? Department);
