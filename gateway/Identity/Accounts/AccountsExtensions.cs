using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Data;
using SkillsHub.Identity.Pages;

namespace SkillsHub.Identity.Accounts;

internal static class AccountsExtensions
{
    public static readonly TimeSpan PasswordLinkLifetime = TimeSpan.FromHours(24);

    public static void AddAccounts(this IServiceCollection services, IdentitySettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options =>
            {
                options.Cookie.Name = "skillshub-identity";
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.ExpireTimeSpan = TimeSpan.FromHours(10);
                options.LoginPath = "/login";
                options.AccessDeniedPath = "/error";
                options.ReturnUrlParameter = "returnUrl";
                options.Events.OnValidatePrincipal = ValidateAsync;
            });
            foreach (var cookie in new[] { cookies.ApplicationCookie, cookies.ExternalCookie!, cookies.TwoFactorRememberMeCookie!, cookies.TwoFactorUserIdCookie! })
                cookie.Configure(options => options.Cookie.SecurePolicy = settings.Cookies);
        });
        services.AddIdentityCore<Account>(options => Configure(options))
            .AddEntityFrameworkStores<IdentityDb>().AddDefaultTokenProviders().AddSignInManager<AccountSignIn>();
        services.AddScoped<PasswordLinks>();

        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = PasswordLinkLifetime);
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(1));
        services.Configure<IdentityPasskeyOptions>(options =>
        {
            var origin = settings.Issuer.GetLeftPart(UriPartial.Authority);
            options.ServerDomain = settings.Issuer.Host;
            // What the authenticator signed is held against our public address; the request's own headers prove nothing.
            options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == origin);
        });
    }

    // The error page knows nobody: with the database away, asking it once more would fail as the page before it did.
    private static Task ValidateAsync(CookieValidatePrincipalContext session)
    {
        if (!session.HttpContext.IsErrorPage())
            return SecurityStampValidator.ValidatePrincipalAsync(session);
        session.RejectPrincipal();
        return Task.CompletedTask;
    }

    private static void Configure(IdentityOptions options)
    {
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        options.User.RequireUniqueEmail = true;
        // The user name is the address, which may hold any letter.
        options.User.AllowedUserNameCharacters = "";
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        // Length is what makes a password strong; rules of composition make people write it down.
        options.Password = new PasswordOptions
        {
            RequiredLength = 12,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }
}
