using Microsoft.AspNetCore.Diagnostics;

namespace SkillsHub.Gateway.Errors;

/// <summary>A token cannot be checked before the issuer's keys were read once: that is our trouble (503), not the caller's (401).</summary>
internal sealed class IssuerUnreachable : IExceptionHandler
{
    // The library throws plain InvalidOperationException and tells its errors apart by this number only.
    private const string NoConfiguration = "IDX20803";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not InvalidOperationException || !exception.Message.StartsWith(NoConfiguration, StringComparison.Ordinal))
            return false;
        httpContext.Response.Headers.RetryAfter = "5";
        await httpContext.WriteProblemAsync(StatusCodes.Status503ServiceUnavailable, "identity.unavailable", "Access tokens cannot be checked at the moment. Try again shortly.");
        return true;
    }
}
