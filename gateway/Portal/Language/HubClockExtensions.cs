using Microsoft.AspNetCore.Components.Endpoints;
using SkillsHub.Portal.Api;
using SkillsHub.Web;

namespace SkillsHub.Portal.Language;

/// <summary>The clock of each request: that of the reader's hub, or of the only one; where neither says, that of <c>Portal:TimeZone</c>.</summary>
internal static class HubClockExtensions
{
    public static void AddHubClock(this IServiceCollection services) => services.AddScoped(provider =>
    {
        var hubs = provider.GetRequiredService<HubDirectory>().Known;
        var user = provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User;
        var own = user is null ? null : new CurrentUser(user).Hub;
        var hub = hubs.FirstOrDefault(one => one.Slug == own) ?? (hubs is [var only] ? only : null);
        var usual = TimeZoneInfo.FindSystemTimeZoneById(provider.GetRequiredService<IConfiguration>()["Portal:TimeZone"] ?? "Europe/Paris");
        return new HubClock(provider.GetRequiredService<TimeProvider>(), usual, hub is not null).In(hub?.TimeZone);
    });

    /// <summary>A page counts its days from its first word on: the hubs are asked for before it begins.</summary>
    public static void UseHubClock(this IApplicationBuilder app) => app.Use(async (HttpContext context, RequestDelegate next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            await context.RequestServices.GetRequiredService<HubDirectory>().ListAsync(context.RequestAborted);
        await next(context);
    });
}
