using Microsoft.AspNetCore.Authentication;
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
        if (!Is(context.AuthenticateFailure))
            return;
        context.HandleResponse();
        await AnswerAsync(context.HttpContext);
    }

    /// <summary>Where anybody may come no challenge asks who it is: whoever brings a token would be answered as nobody, with less or with 404.</summary>
    public static async Task StopAsync(HttpContext context, RequestDelegate next)
    {
        if (Is((await context.AuthenticateAsync()).Failure))
            await AnswerAsync(context);
        else
            await next(context);
    }

    private static bool Is(Exception? failure) =>
        failure is SecurityTokenSignatureKeyNotFoundException && failure.Message.StartsWith(NoKeysAtAll, StringComparison.Ordinal);

    private static async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        var problem = new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Detail = "Access tokens cannot be checked at the moment. Try again shortly." };
        problem.Extensions["code"] = "identity.unavailable";
        var problems = context.RequestServices.GetRequiredService<IProblemDetailsService>();
        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }
}
