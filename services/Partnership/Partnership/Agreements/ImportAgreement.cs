using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

internal static class ImportAgreement
{
    // The multipart frame around the file.
    private const int Envelope = 64 * 1024;

    // Beyond the file's limit the server goes on reading and throws away, up to here: a browser shows our answer only when it
    // could send all of its form.
    private const int MaxDrained = 256 * 1024 * 1024;

    public static void MapImportAgreement(this IEndpointRouteBuilder app) => app
        .MapPost("/import", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .Accepts<IFormFile>("multipart/form-data")
        .WithMetadata(new RequestSizeLimitAttribute(MaxDrained))
        .WithName("ImportAgreement")
        .WithSummary("Takes the text of an agreement in (plain text, PDF or DOCX, 20 MB) and drafts the agreement from it.");

    private static async Task<Results<Created<AgreementDetails>, ProblemHttpResult>> HandleAsync(
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!(await ReceiveAsync(http.Request, cancellationToken)).TryGet(out var file, out var malformed))
            return malformed.ToProblem();
        var fileName = NameOf(file);
        var result = AgreementImporter.Read(await file.ReadAsync(AgreementImporter.MaximumBytes, cancellationToken), fileName, cancellationToken);
        if (result.Refusal is { } refusal)
            return new ImportRefused(refusal).ToProblem();
        return await TakeInAsync(result, fileName, context, outbox, user, clock, http, cancellationToken);
    }

    /// <summary>Drafts an agreement from what was read of its text.</summary>
    internal static async Task<Results<Created<AgreementDetails>, ProblemHttpResult>> TakeInAsync(
        ImportResult result,
        string fileName,
        PartnershipDbContext context,
        IOutbox outbox,
        CurrentUser user,
        TimeProvider clock,
        HttpContext http,
        CancellationToken cancellationToken)
    {
        if (!await context.Hubs.AnyAsync(hub => hub.Hub == user.RequiredHub, cancellationToken))
            return new HubNotRegistered(user.RequiredHub).ToProblem();
        if (await FindSameAsync(context, user.RequiredHub, result.ContentHash, cancellationToken) is { } same)
            return same.ToProblem();
        var agreement = Agreement.Import(Guid.CreateVersion7(), user.RequiredHub, result, fileName, user.Name, clock.GetUtcNow());
        var content = Add(context, outbox, agreement, result);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException race) when (race.IsUniqueViolation(AgreementMapping.SameFileIndex))
        {
            context.ChangeTracker.Clear();
            if (await FindSameAsync(context, user.RequiredHub, result.ContentHash, cancellationToken) is { } other)
                return other.ToProblem();
            throw;
        }

        http.Response.Headers.ETag = ETag.Of(agreement.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/agreements/{agreement.Id}", AgreementDetails.Of(agreement, content.Extract));
    }

    private static async Task<Result<IncomingFile>> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
            return new FileMissing();
        if (request.ContentLength > AgreementImporter.MaximumBytes + Envelope)
            return new FileTooLarge();
        return await IncomingFile.FromAsync(request, cancellationToken) is { } file ? file : new FileMissing();
    }

    private static string NameOf(IncomingFile file)
    {
        var name = new string([.. Path.GetFileName(file.Name ?? string.Empty).Where(character => !char.IsControl(character))]).Trim();
        return name.Length == 0 ? "document" : name;
    }

    internal static AgreementContent Add(PartnershipDbContext context, IOutbox outbox, Agreement agreement, ImportResult result)
    {
        var content = new AgreementContent { AgreementId = agreement.Id, Extract = result.Agreement!, Document = result.Document! };
        context.Add(agreement);
        context.Add(content);
        outbox.Add(agreement, agreement.ImportedAt, Imported(agreement, result.Agreement!));
        return content;
    }

    internal static async Task<AlreadyImported?> FindSameAsync(PartnershipDbContext context, string hub, string contentHash, CancellationToken cancellationToken) =>
        await context.Agreements
            .Where(agreement => agreement.Hub == hub && agreement.ContentHash == contentHash && agreement.State != AgreementState.Discarded)
            .Select(agreement => new AlreadyImported(agreement.Id, agreement.Title, agreement.State))
            .FirstOrDefaultAsync(cancellationToken);

    private static AgreementImported Imported(Agreement agreement, AgreementExtract extract) => new()
    {
        Title = agreement.Title,
        Parties = agreement.PartySlugs,
        Commitments = extract.Commitments.Count,
        OpenPoints = agreement.OpenPoints.Count,
        BlockingOpenPoints = agreement.Blocking.Count(),
        Findings = agreement.FindingCount,
    };
}
