using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Files;
using SkillsHub.Documentation.Resources.Errors;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Documentation.Resources;

internal static class UploadFile
{
    // What a form adds around the file.
    private const long FormOverhead = 64 * 1024;

    public static void Map(IEndpointRouteBuilder group) =>
        group.MapPut("/{id:guid}/file", HandleAsync)
            .WithName("UploadFile")
            .WithSummary("Stores the next version of the file: the request's body, named by Content-Disposition, or the field file of a form.")
            .AddOpenApiOperationTransformer(DescribeBody)
            .WithMetadata(new RequestSizeLimitAttribute(ResourceLimits.File + FormOverhead))
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);

    private static Task DescribeBody(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var binary = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        var form = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { ["file"] = binary } };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/octet-stream"] = new() { Schema = binary },
                ["multipart/form-data"] = new() { Schema = form },
            },
        };
        return Task.CompletedTask;
    }

    private static Task<Results<Ok<ResourceDetails>, ProblemHttpResult>> HandleAsync(
        Guid id, IfMatch ifMatch, ResourceChange change, IBlobStore store, HttpRequest request, CancellationToken cancellationToken) =>
        change.ApplyAsync(id, ifMatch, (resource, stop) => AttachAsync(resource, change.Now, store, request, stop), cancellationToken);

    private static async Task<Result<IntegrationEvent[]>> AttachAsync(
        Resource resource, DateTimeOffset now, IBlobStore store, HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (await IncomingFile.FromAsync(request, cancellationToken) is not { } incoming)
                return new FilePartMissing();
            return (await store.ReceiveAsync(incoming, resource.Versions.Count + 1, now, cancellationToken)).TryGet(out var version, out var refusal)
                ? resource.Attach(version)
                : refusal;
        }
        catch (Exception refused) when (refused is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge }
            or { InnerException: BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } })
        {
            // The server counts too, and may be faster.
            return new FileTooLarge(ResourceLimits.File);
        }
        catch (InvalidDataException broken)
        {
            throw new BadHttpRequestException("The file ends too soon.", broken);
        }
    }
}
