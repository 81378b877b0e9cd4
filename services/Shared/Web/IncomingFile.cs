using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace SkillsHub.Web;

/// <summary>A file in a request, not read yet: the body itself, or the field <c>file</c> of a form (RFC 7578).</summary>
/// <param name="Content">The bytes, read once. Reading fails with <see cref="IOException"/> or <see cref="InvalidDataException"/> when they end too soon.</param>
/// <param name="MediaType">What the client says that they are; null when it does not.</param>
/// <param name="Name">The file's name, as the client says; null when it does not.</param>
public sealed record IncomingFile(Stream Content, string? MediaType, string? Name)
{
    private const int MaxBoundary = 200;

    /// <summary>Finds the file in a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Null when it is a form without a field <c>file</c>.</returns>
    /// <exception cref="BadHttpRequestException">The form is malformed or ends too soon.</exception>
    public static async Task<IncomingFile?> FromAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
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
        catch (Exception malformed) when (IsMalformed(malformed))
        {
            throw new BadHttpRequestException("The form is malformed or ends too soon.", malformed);
        }

        return null;
    }

    /// <summary>Reads the file into memory, one byte further than it may be long: the length of the result tells a file that is too large.</summary>
    /// <param name="limit">The most bytes that the file may have.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The whole file, or its first <paramref name="limit"/> + 1 bytes.</returns>
    /// <exception cref="BadHttpRequestException">The request ends too soon.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(int limit, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        try
        {
            int read;
            while (buffer.Length <= limit && (read = await Content.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, limit + 1 - buffer.Length)), cancellationToken)) > 0)
                buffer.Write(chunk, 0, read);
        }
        catch (Exception malformed) when (IsMalformed(malformed))
        {
            throw new BadHttpRequestException("The file ends too soon.", malformed);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static bool IsMalformed(Exception exception) => exception is (IOException and not BadHttpRequestException) or InvalidDataException;

    private static string? NameIn(string? disposition)
    {
        if (!ContentDispositionHeaderValue.TryParse(disposition, out var parsed))
            return null;
        var name = parsed.FileNameStar.HasValue ? parsed.FileNameStar : parsed.FileName;
        return HeaderUtilities.RemoveQuotes(name).ToString();
    }
}
