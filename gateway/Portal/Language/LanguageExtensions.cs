using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using SkillsHub.Web;

namespace SkillsHub.Portal.Language;

internal static class LanguageExtensions
{
    public static void AddLanguages(this IServiceCollection services)
    {
        // French is full of accents: they need no escaping.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.SetDefaultCulture(Words.Languages[0]).AddSupportedCultures(Words.Languages).AddSupportedUICultures(Words.Languages);
            // A French public service: French until somebody chooses otherwise. Identity reads the same cookie.
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
    }

    public static void MapLanguages(this IEndpointRouteBuilder app) =>
        app.MapPost("/language", ([FromForm] string? language, [FromForm] string? returnUrl, HttpContext context) =>
        {
            var culture = new RequestCulture(CultureInfo.GetCultureInfo(language is "en" ? "en" : "fr"));
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(culture),
                new CookieOptions { Path = "/", MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, IsEssential = true });
            return Results.LocalRedirect(LocalAddress.Or(returnUrl, "/"));
        }).DisableAntiforgery();
}
