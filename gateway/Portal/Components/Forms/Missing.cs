using SkillsHub.Portal.Api;

namespace SkillsHub.Portal.Components.Forms;

internal static class Missing
{
    public static Problem File { get; } = new() { Status = StatusCodes.Status400BadRequest, Code = "request.invalid", Errors = [FieldErrors.Required("file")] };
}
