using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Portal.Api;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Portal.Pages.Documents;

/// <summary>Passes a document's file on, for a person who has a session and no token.</summary>
internal static class DocumentFiles
{
    private static readonly string[] Passed =
        ["Content-Type", "Content-Length", "Content-Disposition", "Content-Range", "Accept-Ranges", "ETag", "Last-Modified", "Cache-Control", "Vary"];

    public static void MapDocumentFiles(this IEndpointRouteBuilder app) => app.MapGet("/documents/{id:guid}/file", SendAsync);

    public static async Task<Results<EmptyHttpResult, StatusCodeHttpResult>> SendAsync(Guid id, HttpContext context, HubApi api) =>
        await PassAsync(DocumentationApi.FilePath(id), context, api);

    public static async Task<Results<EmptyHttpResult, StatusCodeHttpResult>> PassAsync(string path, HttpContext context, HubApi api)
    {
        using var request = new HttpRequestMessage(HttpMethod.Parse(context.AskedMethod()), path);
        foreach (var name in new[] { "Range", "If-None-Match", "If-Range" })
            request.Headers.TryAddWithoutValidation(name, context.Request.Headers[name].ToArray());
        try
        {
            using var response = await api.OpenAsync(request, context.RequestAborted);
            // A range that the file does not have is answered by its length, which a download that goes on needs, and by no page.
            if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
                context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
            else if ((int)response.StatusCode >= StatusCodes.Status400BadRequest)
                return TypedResults.StatusCode((int)response.StatusCode);
            context.Response.StatusCode = (int)response.StatusCode;
            // Of a file without a word about it, a browser would keep a copy that outlives the session.
            context.Response.Headers.CacheControl = "private, no-store";
            foreach (var header in response.Headers.Concat(response.Content.Headers).Where(header => Passed.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
                context.Response.Headers[header.Key] = header.Value.ToArray();
            context.Response.Headers.AppendCommaSeparatedValues("Vary", "Cookie");
            await response.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
            return TypedResults.Empty;
        }
        catch (HttpRequestException) when (!context.Response.HasStarted)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }
}
