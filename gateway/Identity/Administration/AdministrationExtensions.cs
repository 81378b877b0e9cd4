using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OpenIddict.Validation.AspNetCore;
using SkillsHub.Identity.Accounts;
using SkillsHub.Identity.Connect;
using SkillsHub.Identity.Machines;
using SkillsHub.Web;

namespace SkillsHub.Identity.Administration;

/// <summary>Where hub staff and operators keep accounts and machines.</summary>
internal static class AdministrationExtensions
{
    private const string Policy = "administration";

    public static void AddAdministration(this IServiceCollection services)
    {
        services.AddScoped<MachineRegistry>();
        services.AddScoped<ActLog>();
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme)
            .RequireAssertion(context => context.User.IsInRole(Roles.Operator) || (context.User.IsInRole(Roles.Staff) && context.User.HasClaim(claim => claim.Type == TokenIdentity.Hub))));
        services.Configure<OpenApiOptions>("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Servers = [new OpenApiServer { Url = IdentitySettings.PathBase }];
            return Task.CompletedTask;
        }));
    }

    public static void MapAdministration(this WebApplication app)
    {
        app.MapOpenApi("openapi/{documentName}.json").AllowAnonymous();
        app.MapListMemberships();
        var api = app.MapGroup("api").RequireAuthorization(Policy);
        api.MapGroup("accounts").WithTags("Accounts").MapCreateAccount().MapListAccounts().MapCorrectAccount().MapRevokeAccount().MapRenewPasswordLink();
        api.MapGroup("machines").WithTags("Machines").MapRegisterMachine().MapListMachines().MapRevokeMachine();
        api.MapFallback(() => Results.NotFound());
    }
}
