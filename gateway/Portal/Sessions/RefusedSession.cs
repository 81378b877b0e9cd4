using Microsoft.AspNetCore.Authentication;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components;

namespace SkillsHub.Portal.Sessions;

/// <summary>Ends a session that a service refused, and asks the person to sign in again; says so when Identity is away.</summary>
internal sealed class RefusedSession(RequestDelegate next, ILogger<RefusedSession> logger)
{
    // How Microsoft.IdentityModel says that the metadata could not be read.
    private const string NoMetadata = "IDX20803";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (SessionRefusedException) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            await context.SignOutAsync();
            // What was typed in a form is lost by a redirect.
            if (HttpMethods.IsPost(context.Request.Method))
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                context.Response.Redirect(Query.Of("/error/session", ("returnUrl", context.Address())));
        }
        catch (InvalidOperationException absent) when (absent.Message.StartsWith(NoMetadata, StringComparison.Ordinal) && !context.Response.HasStarted)
        {
            logger.LogWarning(absent, "Nobody can sign in: Identity does not answer");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
