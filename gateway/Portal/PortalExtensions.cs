using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Data;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using SkillsHub.Portal.Pages.Commitments;
using SkillsHub.Portal.Pages.Documents;
using SkillsHub.Portal.Pages.Funding;
using SkillsHub.Portal.Pages.Reports;
using SkillsHub.Portal.Sessions;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Portal;

internal static class PortalExtensions
{
    // Two hundred parties of a dozen fields each, and what stands around them.
    private const int MostFields = 2_600;

    public static void AddPortal(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        // The pages that take files, all of them the staff's, say themselves how much.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = FileRules.LargestPlainForm);
        builder.Services.Configure<FormOptions>(options => (options.MultipartBodyLengthLimit, options.ValueCountLimit) = (FileRules.LargestForm, MostFields));
        builder.AddServiceDefaults();
        builder.AddForwardedHeaders();
        builder.AddData();
        builder.Services.AddLanguages();
        builder.AddSessions();
        builder.AddApis();
        builder.Services.AddRazorComponents();
        builder.Services.AddCascadingAuthenticationState();
        // Not over https alone: behind a proxy that nobody listed, the framework would then refuse each form.
        builder.Services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SecurePolicy) = ("skillshub-form", CookieSecurePolicy.SameAsRequest));
        builder.Services.AddSingleton<IAntiforgeryAdditionalDataProvider, HubOfForm>();
        builder.Services.AddHubClock();
    }

    public static void MapPortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseHeadAsGet();
        app.UseRequestLocalization();
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.UsePageFailures();
        app.Use(AskForErrorPageAsync);
        app.UseRouting();
        app.Use(KeptForm.KeepAsync);
        app.UseMiddleware<RefusedSession>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseHubClock();
        app.Use(RefuseFormAsync);

        app.MapDefaultEndpoints();
        app.MapStaticAssets().AllowAnonymous();
        app.MapSessions();
        app.MapLanguages();
        app.MapDocumentFiles();
        app.MapSampleAgreement();
        app.MapAgreementFiles();
        app.MapFundingDownloads();
        app.MapRegisterDownloads();
        app.MapReportDownloads();
        app.MapRazorComponents<App>();
    }

    // The error page is read, whatever the request that failed did: sent as that form, it would be refused like it, and stay empty.
    private static Task AskForErrorPageAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }

    // A component would answer a form without a valid token by nothing, under the name of HTML: no error page takes the place of that.
    private static Task RefuseFormAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(context);
        // The token is bound to who was signed in: when nobody is any more, the session is what the form lacks.
        context.Response.StatusCode = context.User.Identity is { IsAuthenticated: true } ? StatusCodes.Status400BadRequest : StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
