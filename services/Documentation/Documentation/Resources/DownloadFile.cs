using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using SkillsHub.Documentation.Files;
using SkillsHub.Documentation.Resources.Errors;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class DownloadFile
{
    public static void Map(IEndpointRouteBuilder group)
    {
        Map(group, "/{id:guid}/file", LatestAsync, "DownloadFile", "Downloads the latest version of the file, or a range of it.");
        Map(group, "/{id:guid}/versions/{number:int}/file", VersionAsync, "DownloadFileVersion", "Downloads one version of the file, or a range of it.");
    }

    private static void Map(IEndpointRouteBuilder group, string pattern, Delegate handler, string name, string summary) =>
        group.MapGet(pattern, handler)
            .WithName(name)
            .WithSummary(summary)
            .Produces<Stream>(StatusCodes.Status200OK, "application/octet-stream")
            .Produces<Stream>(StatusCodes.Status206PartialContent, "application/octet-stream")
            .Produces(StatusCodes.Status304NotModified)
            .Produces(StatusCodes.Status416RangeNotSatisfiable)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status410Gone);

    private static Task<Results<FileStreamHttpResult, ProblemHttpResult>> LatestAsync(
        Guid id, DocumentationDbContext database, IBlobStore store, CurrentUser user, HttpContext context, CancellationToken cancellationToken) =>
        SendAsync(id, (resource, _) => resource.File, database, store, user, context, cancellationToken);

    private static Task<Results<FileStreamHttpResult, ProblemHttpResult>> VersionAsync(
        Guid id, int number, DocumentationDbContext database, IBlobStore store, CurrentUser user, HttpContext context, CancellationToken cancellationToken) =>
        SendAsync(id, (resource, reader) => resource.VersionsFor(reader).SingleOrDefault(version => version.Number == number), database, store, user, context, cancellationToken);

    private static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> SendAsync(
        Guid id, Func<Resource, Reader, FileVersion?> choose, DocumentationDbContext database, IBlobStore store, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        var reader = user.AsReader();
        var resource = await database.Resources.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (resource is null || !resource.IsReadableBy(reader))
            return new ResourceNotFound().ToProblem();
        if (resource.State == ResourceState.Tombstone)
            return new ResourceGone(resource.WithdrawnAt).ToProblem();
        if (choose(resource, reader) is not { } file || store.Open(file.Hash) is not { } content)
            return new FileNotFound().ToProblem();
        context.MayBeKept(user);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentDisposition = DispositionOf(file);
        return TypedResults.Stream(
            content, file.MediaType, fileDownloadName: null, file.StoredAt, new EntityTagHeaderValue($"\"{file.Hash}\""), enableRangeProcessing: true);
    }

    private static string DispositionOf(FileVersion file)
    {
        var disposition = new ContentDispositionHeaderValue(FileKinds.IsShownInPlace(file.MediaType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        return disposition.ToString();
    }
}
