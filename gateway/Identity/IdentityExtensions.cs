using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Administration;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;
using SkillsHub.Identity.Keys;
using SkillsHub.Identity.Pages;
using SkillsHub.Identity.Start;
using SkillsHub.Identity.Upstream;
using SkillsHub.Persistence;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Identity;

internal static class IdentityExtensions
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(IdentitySettings.Section);
        var settings = section.Get<IdentitySettings>() ?? new IdentitySettings();
        builder.Services.Configure<IdentitySettings>(section).AddSingleton(settings);

        builder.AddApiDefaults();
        builder.AddForwardedHeaders();
        builder.AddDatabase<IdentityDb>("identity-db");
        builder.AddKeys();
        builder.Services.AddAccounts(settings);
        builder.Services.AddUpstreams(settings);
        builder.Services.AddConnect(settings);
        builder.AddPages(settings);
        builder.Services.AddAdministration();
        builder.AddStart();
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHeadAsGet();
        app.UsePathBase(IdentitySettings.PathBase);
        app.UseErrors();
        app.UsePages();
        app.UseKeys();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapDefaultEndpoints();
        app.MapConnect();
        app.MapUpstreams();
        app.MapAdministration();
        app.MapPages();
    }

    /// <summary>Programs get problem documents, people get a page; probes and metrics are not for those who come through the gateway.</summary>
    private static void UseErrors(this WebApplication app)
    {
        app.UseWhen(context => context.Request.IsApi(), api => api.UseStatusCodePages());
        app.UseWhen(context => !context.Request.IsApi(), pages => pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true));
        app.UseWhen(context => context.Request.WantsPage(), people => people.UsePageFailures());
        app.UseWhen(context => !context.Request.WantsPage(), programs => programs.UseExceptionHandler());
        app.UseWhen(context => context.Request.PathBase.HasValue && context.Request.IsProbe(), hidden => hidden.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));
    }
}
