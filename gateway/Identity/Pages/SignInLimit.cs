using System.Threading.RateLimiting;
using SkillsHub.Identity.Connect;

namespace SkillsHub.Identity.Pages;

/// <summary>Bounds guessing by one address; guessing at one account is bounded by its lockout.</summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    public static void AddSignInLimit(this IServiceCollection services, IdentitySettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = settings.SignInsPerMinute,
                Window = TimeSpan.FromMinutes(1),
            })
            : RateLimitPartition.GetNoLimiter(""));
    });
}
