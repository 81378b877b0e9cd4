using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Branding.Errors;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Branding;

internal static class SayDepartment
{
    public static void MapSayDepartment(this IEndpointRouteBuilder app) => app
        .MapPut("/parties/{party}/department", HandleAsync)
        .WithName("SayBrandDepartment")
        .WithSummary("Says which department has to agree to the use of a party's name and logo beside the party: the hub's staff for any, a partner for itself. What the text asks for, only an amendment that replaced its article takes away, or the hub's staff with a reason where it was misread; the name that the text has leaves it to the text. What is asked already stays as it is.");

    /// <param name="Department">Name of the department; left out where the party alone agrees.</param>
    /// <param name="Article">Where that is agreed, or the charter that asks for it.</param>
    /// <param name="Reason">How the text was misread: of the hub's staff, where it says otherwise than what was read and no amendment did.</param>
    internal sealed record Request(string? Department = null, string? Article = null, string? Reason = null)
    {
        public Invalid? Check() => new Check()
            .OptionalText(Department, "department", BrandLimits.Name)
            .OptionalText(Article, "article", BrandLimits.Article)
            .OptionalText(Reason, "reason", BrandLimits.Words)
            .Error;

        public SaidDepartment Of(string party, string? reason, string by, DateTimeOffset now) => new(party, Department.Trimmed(), Article.Trimmed(), reason, by, now);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, string party, IfMatch ifMatch, Request request, PartnershipDbContext context, BrandReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (request.Check() is { } invalid)
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
        var read = around.Clauses.OfText(party);
        var isOfText = read?.IsNamed(request.Department.Trimmed()) == true;
        if (request.Article.Trimmed() is { } where && (request.Department.Trimmed() is null || (isOfText && read!.Article is not null && where != read.Article)))
            return (request.Department.Trimmed() is null ? (Error)new ArticleWithoutDepartment() : new ArticleIsOfText(read!.Article!)).ToProblem();
        var corrects = read is not null && !isOfText && !around.Clauses.IsRewritten(read);
        var reason = request.Reason.Trimmed();
        if (corrects && !(user.IsStaff && reason is not null))
            return new TextAsksForDepartment(read!.Name).ToProblem();
        context.Expect(agreement, ifMatch);
        if (isOfText)
            agreement.LeaveDepartmentToText(party);
        else
            agreement.SayDepartment(request.Of(party, corrects ? reason : null, user.Name, reader.Now));
        await context.SaveChangesAsync(cancellationToken);
        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }
}
