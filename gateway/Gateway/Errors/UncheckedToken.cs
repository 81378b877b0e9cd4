using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace SkillsHub.Gateway.Errors;

/// <summary>A token cannot be checked before the issuer's keys were read once: that is our trouble (503), not the caller's (401).</summary>
internal static class UncheckedToken
{
    // The library tells "there are no keys at all" from "none of the keys fits" by this number only.
    private const string NoKeysAtAll = "IDX10500";

    public static Task ExplainAsync(JwtBearerChallengeContext context)
    {
        if (context.AuthenticateFailure is not SecurityTokenSignatureKeyNotFoundException failure || !failure.Message.StartsWith(NoKeysAtAll, StringComparison.Ordinal))
            return Task.CompletedTask;
        context.HandleResponse();
        context.Response.Headers.RetryAfter = "5";
        return context.HttpContext.WriteProblemAsync(StatusCodes.Status503ServiceUnavailable, "identity.unavailable", "Access tokens cannot be checked at the moment. Try again shortly.");
    }
}
