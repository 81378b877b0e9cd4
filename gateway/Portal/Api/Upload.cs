using System.Net.Http.Headers;

namespace SkillsHub.Portal.Api;

internal static class Upload
{
    /// <summary>The file as field <c>file</c> of a form; the services tell its type by the content.</summary>
    public static MultipartFormDataContent Of(IFormFile file)
    {
        var content = new StreamContent(file.OpenReadStream());
        content.Headers.ContentType = MediaTypeHeaderValue.TryParse(file.ContentType, out var type) ? type : new MediaTypeHeaderValue("application/octet-stream");
        return new MultipartFormDataContent { { content, "file", file.FileName } };
    }
}
