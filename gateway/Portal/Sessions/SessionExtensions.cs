using System.Globalization;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Sessions.Renewals;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Portal.Sessions;

internal static class SessionExtensions
{
    public const string BackchannelClient = "identity";

    public static void AddSessions(this WebApplicationBuilder builder)
    {
        var settings = IdentitySettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddHttpContextAccessor();
#pragma warning disable EXTEXP0001 // The only way to leave out the standard resilience handler of the defaults.
        // No repetition: Identity takes a code or a refresh token that comes twice for stolen, and a page need not wait for Identity to be back.
        builder.Services.AddHttpClient(BackchannelClient, client => client.Timeout = TimeSpan.FromSeconds(15)).RemoveAllResilienceHandlers();
#pragma warning restore EXTEXP0001
        builder.Services.AddSingleton<TokenEndpoint>();
        builder.Services.AddSingleton<TokenEndpointAbsence>();
        builder.Services.AddSingleton<RenewalStore>();
        builder.Services.AddSingleton<TokenRenewal>();
        builder.Services.AddHostedService<RenewalCleanup>();
        builder.Services.AddScoped<SessionEvents>();
        builder.Services.AddTransient<UserTokenHandler>();
        builder.Services.AddTransient<VisitorHandler>();
        builder.Services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
            })
            .AddCookie(options => Configure(options, settings))
            .AddOpenIdConnect(options => Configure(options, settings));
        builder.Services.AddOptions<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme)
            .Configure<IHttpClientFactory>((options, clients) => options.Backchannel = clients.CreateClient(BackchannelClient));
        builder.Services.AddAuthorizationBuilder().AddHubPolicies();
    }

    private static void Configure(CookieAuthenticationOptions options, IdentitySettings settings)
    {
        options.Cookie.Name = "skillshub-session";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = settings.Cookies;
        options.ExpireTimeSpan = TimeSpan.FromHours(12);
        options.SlidingExpiration = true;
        options.EventsType = typeof(SessionEvents);
    }

    private static void Configure(OpenIdConnectOptions options, IdentitySettings settings)
    {
        options.Authority = settings.Issuer;
        // Read on the inside: the public address may not lead back in. Identity names the public pages in it all the same.
        options.MetadataAddress = settings.MetadataAddress;
        options.RequireHttpsMetadata = false;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // With the answer in the query a cookie that is Lax comes back with it; a posted answer would need SameSite=None.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.SaveTokens = true;
        options.MapInboundClaims = false;
        options.DisableTelemetry = true;
        options.TokenValidationParameters.ValidIssuer = settings.Issuer;
        options.TokenValidationParameters.NameClaimType = "name";
        options.TokenValidationParameters.RoleClaimType = "role";
        options.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "offline_access", "skillshub-api" })
            options.Scope.Add(scope);
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = settings.Cookies;
        }
        options.Events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.UiLocales = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
            if (context.Properties.GetParameter<string>(MembershipChoice.Parameter) is { } membership)
                context.ProtocolMessage.SetParameter(MembershipChoice.Parameter, membership);
            // A form that outlived its session: what was typed would be lost on the way to Identity and back.
            else if (HttpMethods.IsPost(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                context.HandleResponse();
            }
            return Task.CompletedTask;
        };
        // A page left open overnight, the back button, a refused account: back to the start, where one can try again.
        options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(Query.Of("/error/sign-in", ("returnUrl", context.Properties?.RedirectUri)));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }
}
