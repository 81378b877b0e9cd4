using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Primitives;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using SkillsHub.Identity.Accounts;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace SkillsHub.Identity.Connect;

/// <summary>Turns a signed-in person into an authorization code. First-party clients only, so there is no consent page.</summary>
internal static partial class Authorize
{
    public static async Task<IResult> HandleAsync(HttpContext context, SignInManager<Account> signIn, TimeProvider time, ILogger<Account> log)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("Not an OpenID Connect request.");
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        if (session is { Succeeded: true } && !MustSignInAgain(request, session, time.GetUtcNow())
            && await signIn.ValidateSecurityStampAsync(session.Principal) is { } account && await signIn.CanSignInAsync(account))
            return SignIn(request, account, log);

        if (request.HasPromptValue(PromptValues.None))
            return Refusals.Refuse(Errors.LoginRequired, "Nobody is signed in.");

        return Results.Challenge(new AuthenticationProperties { RedirectUri = ReturnAddress(context.Request) }, [IdentityConstants.ApplicationScheme]);
    }

    private static IResult SignIn(OpenIddictRequest request, Account account, ILogger log)
    {
        var wanted = (string?)request[TokenIdentity.Membership];
        if (account.Find(wanted) is { } membership)
            return Results.SignIn(TokenIdentity.For(account, membership, request.GetScopes()), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        LogNoMember(log, account.Id, wanted?.ReplaceLineEndings(" "));
        return Refusals.Refuse(Errors.AccessDenied, "The account has no such membership.");
    }

    private static bool MustSignInAgain(OpenIddictRequest request, AuthenticateResult session, DateTimeOffset now) =>
        request.HasPromptValue(PromptValues.Login)
        || (request.MaxAge is { } seconds && session.Properties?.IssuedUtc is { } issued && now - issued > TimeSpan.FromSeconds(seconds));

    // "prompt" is done with once the person has signed in: keeping it would ask for ever.
    private static string ReturnAddress(HttpRequest request)
    {
        IEnumerable<KeyValuePair<string, StringValues>> parameters = request.HasFormContentType ? request.Form : request.Query;
        return request.PathBase + request.Path + QueryString.Create(parameters.Where(parameter => parameter.Key is not (Parameters.Prompt or Parameters.MaxAge)));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Account {Account} asked for tokens of membership {Membership}, which it has not")]
    private static partial void LogNoMember(ILogger logger, Guid account, string? membership);
}
