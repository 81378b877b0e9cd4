using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Rereading;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Findings;

/// <summary>Notes a contradiction of an agreement that all have signed: nothing is read again, its register goes on.</summary>
internal sealed class NoteFinding(PartnershipDbContext context, IOutbox outbox, CurrentUser user, TimeProvider clock, IHttpContextAccessor http)
{
    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(Guid id, IfMatch ifMatch, AddFinding.Request request, CancellationToken cancellationToken)
    {
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        var content = await context.AgreementContents.AsNoTracking().SingleAsync(candidate => candidate.AgreementId == id, cancellationToken);
        if (!SourceOf(request, content).TryGet(out var source, out var unknown))
            return unknown.ToProblem();
        var now = clock.GetUtcNow();
        if (!agreement.NoteFinding(request.Words.Trim(), source, user.Name, now).TryGet(out var noted, out var refusal))
            return refusal.ToProblem();
        outbox.Add(agreement, now, new AgreementFindingNoted { Parties = agreement.PartySlugs, Finding = noted.Number, Article = source.Article });
        await context.SaveChangesAsync(cancellationToken);
        http.HttpContext!.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }

    private static Result<SourceSpan> SourceOf(AddFinding.Request request, AgreementContent content)
    {
        var articles = content.Extract.Articles;
        if (request.Article.Trimmed() is { } number)
            return articles.FirstOrDefault(article => article.Number == number) is { } named ? named.Source with { Article = number } : new FindingArticleUnknown(number);
        var lines = request.OnLines();
        if (new Check().Lines(lines, content.Document, "").Error is { } invalid)
            return invalid;
        var holding = articles.LastOrDefault(article => article.Source.FirstLine <= lines.FirstLine && article.LastLine >= lines.FirstLine);
        return SourceSpan.Of(content.Document, lines.FirstLine, lines.LastLine, holding?.Number);
    }
}
