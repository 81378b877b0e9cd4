using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsHub.Web;

namespace SkillsHub.ServiceDefaults;

/// <summary>What every process that takes access tokens has in common.</summary>
public static class ApiDefaultsExtensions
{
    /// <summary>The audience that an access token must name.</summary>
    public const string Audience = "skillshub-api";

    private const string IdentityClient = "identity-metadata";

    /// <summary>
    /// Adds <see cref="ServiceDefaultsExtensions.AddServiceDefaults"/>, checked access tokens, the policies of
    /// <see cref="Policies"/> with deny by default, <see cref="CurrentUser"/>, strict JSON and the OpenAPI document.
    /// </summary>
    /// <param name="builder">The process.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException"><c>Identity:Issuer</c> is not configured.</exception>
    public static WebApplicationBuilder AddApiDefaults(this WebApplicationBuilder builder)
    {
        builder.AddServiceDefaults();
        builder.AddAccessTokens();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped(services => new CurrentUser(services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User ?? new()));
        builder.Services.ConfigureHttpJsonOptions(options => UseStrictJson(options.SerializerOptions));
        builder.Services.AddOpenApi("v1", OpenApiDefaults.Configure);
        return builder;
    }

    /// <summary>Puts error handling, routing, authentication and authorization in front of the endpoints, in that order.</summary>
    /// <param name="app">The process.</param>
    /// <param name="prefix">The service's public path, <c>/api/partnership</c>: its OpenAPI document stands at <c>{prefix}/openapi/v1.json</c>.</param>
    /// <returns>The same process.</returns>
    public static WebApplication UseApiDefaults(this WebApplication app, string prefix)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseRoutingWithHead();
        app.Use(NotThereAsync);
        app.UseAuthentication();
        app.Use(UncheckedToken.StopAsync);
        app.UseAuthorization();
        app.MapDefaultEndpoints();
        app.MapOpenApi($"{prefix}/openapi/{{documentName}}.json").AllowAnonymous();
        return app;
    }

    /// <summary>Adds the policies of <see cref="Policies"/>: staff works for a hub, and a partner for an organisation in one.</summary>
    /// <param name="authorization">Of the process.</param>
    /// <returns>The same builder.</returns>
    public static AuthorizationBuilder AddHubPolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Policies.Staff, policy => policy.RequireRole(Roles.Staff).RequireClaim("hub"))
        .AddPolicy(Policies.Partner, policy => policy.RequireRole(Roles.Partner).RequireClaim("organisation").RequireClaim("hub"))
        .AddPolicy(Policies.StaffOrPartner, policy => policy.RequireAssertion(context => IsStaff(context.User) || IsPartner(context.User)))
        .AddPolicy(Policies.StaffOrOperator, policy => policy.RequireAssertion(context => IsStaff(context.User) || context.User.IsInRole(Roles.Operator)))
        .AddPolicy(Policies.AnyRole, policy => policy.RequireAssertion(context => IsStaff(context.User) || IsPartner(context.User) || context.User.IsInRole(Roles.Operator)))
        .AddPolicy(Policies.Operator, policy => policy.RequireRole(Roles.Operator))
        .AddPolicy(Policies.Service, policy => policy.RequireRole(Roles.Service));

    // What no token opens is not there, which nobody needs a token to be told.
    private static Task NotThereAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static void UseStrictJson(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static void AddAccessTokens(this WebApplicationBuilder builder)
    {
        var issuer = builder.Configuration["Identity:Issuer"] ?? throw new InvalidOperationException("Identity:Issuer is not configured.");
        // Asked inside the private network, where the public address may not be reachable; the issuer is still checked.
        var metadata = builder.Configuration["Identity:MetadataAddress"] ?? "http://identity/identity/.well-known/openid-configuration";
        var keyLifetime = builder.Configuration.GetValue("Identity:KeyLifetime", TimeSpan.FromMinutes(1));
#pragma warning disable EXTEXP0001 // The only way to leave the defaults of all clients out; settled in the package since version 8.
        // A caller waits while the keys are fetched: without Identity it learns so at once, not after half a minute of retries.
        builder.Services.AddHttpClient(IdentityClient, client => client.Timeout = TimeSpan.FromSeconds(5)).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
        {
            options.MapInboundClaims = false;
            options.TokenValidationParameters.ValidIssuer = issuer;
            options.TokenValidationParameters.ValidAudience = Audience;
            options.TokenValidationParameters.ValidTypes = ["at+jwt"];
            options.TokenValidationParameters.NameClaimType = "name";
            options.TokenValidationParameters.RoleClaimType = "role";
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            options.Events = new JwtBearerEvents { OnChallenge = UncheckedToken.ExplainAsync };
        });
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IHttpClientFactory, TimeProvider, ILogger<IssuerKeys>>((options, clients, time, logger) =>
                options.ConfigurationManager = new IssuerKeys(metadata, clients.CreateClient(IdentityClient), keyLifetime, time, logger));
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(context => !context.User.IsInRole(Roles.Service)).Build())
            .AddHubPolicies();
    }

    private static bool IsStaff(ClaimsPrincipal user) => user.IsInRole(Roles.Staff) && Has(user, "hub");

    private static bool IsPartner(ClaimsPrincipal user) => user.IsInRole(Roles.Partner) && Has(user, "hub") && Has(user, "organisation");

    private static bool Has(ClaimsPrincipal user, string claim) => user.HasClaim(one => one.Type == claim);
}
