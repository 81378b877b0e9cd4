using Microsoft.EntityFrameworkCore;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;
using SkillsHub.Identity.Keys;
using SkillsHub.Identity.Machines;
using SkillsHub.Identity.Start;

namespace SkillsHub.Identity;

internal static class IdentityExtensions
{
    public static void AddIdentity(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection(IdentitySettings.Section).Get<IdentitySettings>() ?? new IdentitySettings();
        builder.Services.Configure<IdentitySettings>(builder.Configuration.GetSection(IdentitySettings.Section));
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddProblemDetails();
        builder.Services.AddDbContext<IdentityDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<IConfiguration>().GetConnectionString("identity-db"))
            .UseSnakeCaseNamingConvention());

        builder.AddKeys();
        builder.Services.AddAccounts(settings);
        builder.Services.AddConnect(settings);
        builder.Services.AddScoped<MachineRegistry>().AddScoped<Seeds>().AddScoped<DemoData>().AddScoped<FirstAdministrator>();
        builder.Services.AddAuthorization();
        builder.Services.AddRazorPages();
    }

    public static void MapIdentity(this WebApplication app)
    {
        app.UsePathBase(IdentitySettings.PathBase);
        app.UseRouting();
        app.UseKeys();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapHealthChecks("/health");
        app.MapConnect();
        app.MapRazorPages();
    }
}
