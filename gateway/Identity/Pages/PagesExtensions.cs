using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using SkillsHub.Identity.Connect;
using SkillsHub.Web;

namespace SkillsHub.Identity.Pages;

internal static class PagesExtensions
{
    private const int LongestForm = 64 * 1024;

    public static void AddPages(this WebApplicationBuilder builder, IdentitySettings settings)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LongestForm);
        builder.Services.AddRazorPages();
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        // French is full of accents: they need no escaping.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddSignInLimit(settings);
        builder.Services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("skillshub-identity-form", CookieSecurePolicy.SameAsRequest));
        builder.Services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Words.Languages[0]).AddSupportedCultures(Words.Languages).AddSupportedUICultures(Words.Languages);
            // As in the portal: French until somebody chooses otherwise, whatever the browser prefers.
            options.RequestCultureProviders = [new CookieRequestCultureProvider(), new RequestedLanguage()];
        });
    }

    public static void UsePages(this WebApplication app)
    {
        app.UseRequestLocalization();
        app.UseMiddleware<PageHeaders>();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
                file.Context.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=300",
        });
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapRazorPages();
        // The portal reads the same cookie: a language is chosen once for the whole site.
        app.MapPost("language", ([FromForm] string? language, [FromForm] string? returnUrl, HttpContext context) =>
        {
            var culture = new RequestCulture(CultureInfo.GetCultureInfo(language is "en" ? "en" : "fr"));
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(culture),
                new CookieOptions { Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true });
            return Results.LocalRedirect(LocalAddress.Or(returnUrl, "~/account"));
        }).DisableAntiforgery().AllowAnonymous().ExcludeFromDescription();
        app.MapFallback(() => Results.NotFound()).AllowAnonymous();
    }
}
