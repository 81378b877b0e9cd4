using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Branding.Errors;
using SkillsHub.Partnership.Committee;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class SayDepartment
{
    public static void MapSayDepartment(this IEndpointRouteBuilder app) => app
        .MapPut("/parties/{party}/department", HandleAsync)
        .WithName("SayBrandDepartment")
        .WithSummary("Says which department has to agree to the use of a party's name and logo beside the party: the hub's staff for any, a partner for itself. What the text asks for, only an amendment takes away; what is asked already stays as it is.");

    /// <param name="Department">Name of the department; left out where the party alone agrees.</param>
    /// <param name="Article">Where that is agreed, or the charter that asks for it.</param>
    internal sealed record Request(string? Department = null, string? Article = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, string party, IfMatch ifMatch, Request request, PartnershipDbContext context, BrandReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Check().OptionalText(request.Department, "department", BrandLimits.Name).OptionalText(request.Article, "article", BrandLimits.Article).Error is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        var agreement = around.Agreement;
        if (!agreement.PartySlugs.Contains(party, StringComparer.Ordinal))
            return new NotAParty("party", party).ToProblem();
        if (!user.IsStaff && user.Organisation != party)
            return new NotForThisParty().ToProblem();
        if (agreement.NotLiving() is { } over)
            return over.ToProblem();
        if (request.Department.Trimmed() is null && around.Clauses.OfText(party) is { } asked)
            return new TextAsksForDepartment(asked.Name).ToProblem();
        context.Expect(agreement, ifMatch);
        agreement.SayDepartment(new SaidDepartment(party, request.Department.Trimmed(), request.Article.Trimmed(), user.Name, reader.Now));
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }
}
