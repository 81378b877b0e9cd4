using System.Text.Json;
using System.Text.Json.Nodes;
using SkillsHub.Contracts;
using SkillsHub.Web;

namespace SkillsHub.Events.Feeds;

internal static class AsyncApiEndpoint
{
    private const string MediaType = "application/vnd.aai.asyncapi+json; version=3.0.0";

    public static void MapAsyncApi(this IEndpointRouteBuilder app)
    {
        var document = new Lazy<(byte[] Body, string Tag)>(() => Render(AsyncApiDocument.Build(EventsExtensions.EveryEvent)));
        app.MapGet("/asyncapi.json", (HttpContext context) =>
        {
            var (body, tag) = document.Value;
            context.Response.Headers.CacheControl = "public, max-age=300";
            return context.IsUnchanged(tag) ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(body, MediaType);
        }).AllowAnonymous().ExcludeFromDescription();
    }

    private static (byte[] Body, string Tag) Render(JsonObject document)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(document, EventJson.Options);
        return (body, $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(body))[..16]}\"");
    }
}
