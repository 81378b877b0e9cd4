using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Sessions;

namespace SkillsHub.Portal.Components.Forms;

/// <summary>A form that no page took: it could not be read just then, is gone, or the session is over. The error page in its place keeps what was typed.</summary>
/// <param name="Fields">What was sent, the token of its page with it: who made the form up sends it again in vain.</param>
/// <param name="HadFile">Whether a file came with it, which is not kept.</param>
/// <param name="IsOurs">Whether it came from a page of this portal, and by the same person: only then its words are shown.</param>
internal sealed record KeptForm(IReadOnlyList<(string Name, string Value)> Fields, bool HadFile, bool IsOurs)
{
    private static readonly string[] Unsaid = ["action", "about", "etag", "id", FormRows.Button];

    /// <summary>What a person wrote or chose in it.</summary>
    public IEnumerable<(string Name, string Value)> Words => Fields.Where(one => one is { Name: not ['_', ..], Value: not ("" or CheckField.Ticked) } && !Unsaid.Contains(one.Name, StringComparer.Ordinal));

    /// <summary>After a form that failed without a page.</summary>
    public static async Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        var isForm = HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && context.Features.Get<IStatusCodeReExecuteFeature>() is null;
        await next(context);
        if (!isForm || context.Response.HasStarted)
            return;
        // A component answers a form that its page does not hold by nothing, under the name of text: no error page takes the place of that.
        if (context.Response is { StatusCode: StatusCodes.Status400BadRequest, ContentType: not null, ContentLength: null or 0 })
        {
            context.Response.ContentType = null;
            context.Response.StatusCode = context.Features.Get<Problem>()?.PageStatus ?? StatusCodes.Status400BadRequest;
        }
        if (context.Response is { StatusCode: >= StatusCodes.Status400BadRequest, ContentType: null } && await ReadAsync(context) is { } kept)
            context.Features.Set(kept);
    }

    // Of somebody who is not signed in, or no more, no file is taken to the disk: a page that is for staff says for all how much it takes.
    private static bool IsReadFor(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } || context.Request.ContentLength <= FileRules.LargestPlainForm;

    private static async Task<KeptForm?> ReadAsync(HttpContext context)
    {
        var isChecked = context.Features.Get<IAntiforgeryValidationFeature>();
        // It is not acted on, only given back: with this refusal nothing of it could be read.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        if (!context.Request.HasFormContentType || !IsReadFor(context))
            return null;
        try
        {
            var isOurs = isChecked?.IsValid ?? await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
            // With another hub it is not filed, but who wrote it may copy it from here.
            isOurs = isOurs || HubOfForm.IsAnother(context);
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            return new([.. form.SelectMany(field => field.Value, (field, value) => (field.Key, value ?? ""))], form.Files.Any(file => file.FileName.Length > 0), isOurs);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
