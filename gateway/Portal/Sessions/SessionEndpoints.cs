using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions;

internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", (string? returnUrl) => TypedResults.Challenge(
            new AuthenticationProperties { RedirectUri = LocalAddress.Or(returnUrl, "/welcome") },
            [OpenIdConnectDefaults.AuthenticationScheme]));
        app.MapPost("/sign-out", SignOutAsync);
        app.MapPost("/membership", GoOnAsAsync).RequireAuthorization();
        app.MapGet("/welcome", (HttpContext context, bool? chosen) =>
            TypedResults.LocalRedirect(chosen is not true && MembershipChoice.IsOpenTo(context.User) ? MembershipChoice.Page : Space.HomeOf(context.User)));
    }

    // By a sign-in of its own, for which Identity need not ask who it is: tokens and session are new, and none of the one before stays.
    private static async Task<Results<ChallengeHttpResult, BadRequest>> GoOnAsAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        var properties = new AuthenticationProperties { RedirectUri = "/welcome?chosen=true" };
        properties.SetParameter(MembershipChoice.Parameter, context.Request.Form[MembershipChoice.Parameter].ToString());
        return TypedResults.Challenge(properties, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task<Results<SignOutHttpResult, BadRequest>> SignOutAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return TypedResults.BadRequest();
        return TypedResults.SignOut(
            new AuthenticationProperties { RedirectUri = "/" },
            [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]);
    }
}
