using Microsoft.AspNetCore.Authentication;

namespace SkillsHub.Portal.Sessions;

/// <summary>Ends a session that a service refused, and asks the person to sign in again.</summary>
internal sealed class RefusedSession(RequestDelegate next)
{
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
            context.Response.Redirect("/error/session");
        }
    }
}
