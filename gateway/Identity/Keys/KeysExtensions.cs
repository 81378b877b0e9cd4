using Microsoft.Extensions.Options;
using OpenIddict.Server;
using SkillsHub.Identity.Data;
using SkillsHub.Identity.Pages;
using SkillsHub.Persistence.Keys;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Identity.Keys;

internal static class KeysExtensions
{
    public static void AddKeys(this WebApplicationBuilder builder)
    {
        builder.AddProtectionKeys<IdentityDb>("SkillsHub.Identity");
        var services = builder.Services;
        services.AddSingleton<KeyRing>();
        services.AddSingleton<IConfigureOptions<OpenIddictServerOptions>>(provider => provider.GetRequiredService<KeyRing>());
        services.AddSingleton(provider => provider.GetRequiredService<KeyRing>().ServerChanges);
        services.AddSingleton(provider => provider.GetRequiredService<KeyRing>().ValidationChanges);
        services.AddScoped<KeyStore>();
        services.AddHostedService<KeyRefresher>();
        services.AddHealthChecks().AddCheck<KeysHealth>("keys");
    }

    /// <summary>Until the keys are there nothing of OpenID Connect can work: say so, and that it is worth coming back.</summary>
    public static void UseKeys(this WebApplication app) => app.UseWhen(
        context => !context.RequestServices.GetRequiredService<KeyRing>().IsLoaded && !context.Request.IsProbe() && !context.IsErrorPage(),
        starting => starting.Run(context =>
        {
            context.Response.Headers.RetryAfter = "2";
            if (context.Request.WantsPage())
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Task.CompletedTask;
            }

            return TypedResults.Problem(
                statusCode: StatusCodes.Status503ServiceUnavailable,
                title: "The identity service is starting.",
                extensions: [new("code", "identity.starting")]).ExecuteAsync(context);
        }));
}
