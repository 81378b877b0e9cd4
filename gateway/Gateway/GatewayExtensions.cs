using Microsoft.AspNetCore.Authorization;
using SkillsHub.Gateway.Caching;
using SkillsHub.Gateway.Docs;
using SkillsHub.Gateway.Errors;
using SkillsHub.Gateway.Headers;
using SkillsHub.Gateway.Limits;
using SkillsHub.Gateway.Proxy;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Gateway;

internal static class GatewayExtensions
{
    private const string Authenticated = "authenticated";

    public static void AddGateway(this WebApplicationBuilder builder)
    {
        builder.AddApiDefaults();
        builder.AddForwardedHeaders();
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Authenticated, policy => policy.RequireAuthenticatedUser())
            // A route that names no policy is a mistake: nobody gets through, so that it is found at once.
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());

        builder.AddSecurityHeaders();
        builder.AddDeclaredOrigins();
        builder.AddRateLimits();
        builder.AddPublicCache();
        builder.AddProxy();
    }

    public static void MapGateway(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSealedVisitors();
        app.UseSecurityHeaders();
        app.UseErrors();
        app.UseMetricsGuard();
        app.UseRoutingWithHead();
        app.UseCors();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseRequestTimeouts();
        app.UseOutputCache();

        app.MapDefaultEndpoints();
        app.MapDocs();
        app.MapProxy();
    }
}
