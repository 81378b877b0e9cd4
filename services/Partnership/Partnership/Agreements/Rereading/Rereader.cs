using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>Takes what a person says of a draft's text, and has the whole text read again with it.</summary>
internal sealed class Rereader(PartnershipDbContext context, IOutbox outbox, CurrentUser user, TimeProvider clock, IHttpContextAccessor http)
{
    private readonly DateTimeOffset now = clock.GetUtcNow();

    public async Task<Results<NoContent, ProblemHttpResult>> MakeAsync(
        Guid id, IfMatch ifMatch, Func<Agreement, ImportedDocument, Result<ReadingCorrections>> correct, CancellationToken cancellationToken)
    {
        if (!(await context.FindForChangeAsync(id, ifMatch, user, cancellationToken)).TryGet(out var agreement, out var notFound))
            return notFound.ToProblem();
        if (agreement.State != AgreementState.Draft)
            return new NotADraft(agreement.State).ToProblem();
        var content = await context.AgreementContents.SingleAsync(candidate => candidate.AgreementId == id, cancellationToken);
        if (!correct(agreement, content.Document).TryGet(out var corrections, out var invalid))
            return invalid.ToProblem();
        if (!Reread(agreement, content, corrections, cancellationToken).TryGet(out var read, out var refusal))
            return refusal.ToProblem();
        outbox.Add(agreement, now, read);
        await context.SaveChangesAsync(cancellationToken);
        http.HttpContext!.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.NoContent();
    }

    /// <summary>Signs what is said; what was said before and is said again stays with who said it first.</summary>
    public Said<T>? Sign<T>(T? what, Said<T>? before = null)
        where T : class =>
        what is null ? null : what.Equals(before?.What) ? before : new Said<T>(what, user.Name, now);

    private static Result<AgreementReread> Reread(Agreement agreement, AgreementContent content, ReadingCorrections corrections, CancellationToken cancellationToken)
    {
        var read = AgreementImporter.Reread(content.Document, corrections, agreement.ContentHash, cancellationToken);
        if (read.Refusal is { } refusal)
            return new RereadingRefused(refusal);
        var slugs = PartySlugs.Between(content.Extract.Parties, read.Agreement!.Parties);
        var renamed = corrections.Renamed(slugs);
        if (!ReferenceEquals(renamed, corrections))
            read = AgreementImporter.Reread(content.Document, renamed, agreement.ContentHash, cancellationToken);
        if (read.Refusal is { } late)
            return new RereadingRefused(late);
        if (agreement.Reread(read.Agreement!, renamed, slugs) is { } notADraft)
            return notADraft;
        content.Extract = read.Agreement!;
        return Told(agreement, content.Extract);
    }

    private static AgreementReread Told(Agreement agreement, AgreementExtract extract) => new()
    {
        Title = agreement.Title,
        Parties = agreement.PartySlugs,
        Commitments = extract.Commitments.Count,
        OpenPoints = agreement.OpenPoints.Count,
        BlockingOpenPoints = agreement.Blocking.Count(),
        Findings = agreement.FindingCount,
    };
}
