using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SkillsHub.Documentation.Resources.Errors;
using SkillsHub.Domain;

namespace SkillsHub.Documentation.Files;

/// <summary>A file in a request, not read yet: the body itself, or the field <c>file</c> of a form.</summary>
internal sealed record IncomingFile(Stream Content, string? MediaType, string? Name)
{
    private const int MaxBoundary = 200;

    public static async Task<Result<IncomingFile>> FromAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return new IncomingFile(request.Body, request.ContentType, NameIn(request.Headers.ContentDisposition));
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        if (boundary.Length is 0 or > MaxBoundary)
            throw new BadHttpRequestException("The form has no usable boundary.");
        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.AsFileSection() is { Name: "file", FileStream: { } content } file)
                    return new IncomingFile(content, section.ContentType, file.FileName);
            }
        }
        catch (Exception malformed) when (malformed is IOException and not BadHttpRequestException or InvalidDataException)
        {
            throw new BadHttpRequestException("The form is malformed or ends too soon.", malformed);
        }

        return new FilePartMissing();
    }

    private static string? NameIn(string? disposition)
    {
        if (!ContentDispositionHeaderValue.TryParse(disposition, out var parsed))
            return null;
        var name = parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName;
        return HeaderUtilities.RemoveQuotes(name).ToString();
    }
}
