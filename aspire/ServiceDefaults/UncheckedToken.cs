using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace SkillsHub.ServiceDefaults;

/// <summary>
/// A token cannot be checked before the issuer's keys were read once: that is our trouble (503), not the caller's (401), for
/// which the portal would end the person's session.
/// </summary>
internal static class UncheckedToken
{
    // The library tells "there are no keys at all" from "none of the keys fits" by this number only.
    private const string NoKeysAtAll = "IDX10500";

    public static async Task ExplainAsync(JwtBearerChallengeContext context)
    {
        if (context.AuthenticateFailure is not SecurityTokenSignatureKeyNotFoundException failure || !failure.Message.StartsWith(NoKeysAtAll, StringComparison.Ordinal))
            return;
        context.HandleResponse();
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        var problem = new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Detail = "Access tokens cannot be checked at the moment. Try again shortly." };
        problem.Extensions["code"] = "identity.unavailable";
        var problems = context.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>();
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context.HttpContext, ProblemDetails = problem });
    }
}
