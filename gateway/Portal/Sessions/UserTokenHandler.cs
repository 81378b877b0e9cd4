using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Authentication;

namespace SkillsHub.Portal.Sessions;

/// <summary>Calls the services as the signed-in person, or as nobody.</summary>
internal sealed class UserTokenHandler(IHttpContextAccessor accessor, TimeProvider time) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is not { User.Identity.IsAuthenticated: true } context)
            return await base.SendAsync(request, cancellationToken);

        var session = await context.AuthenticateAsync();
        if (SessionTokens.ExpiryOf(session.Properties) is { } expiry && expiry < time.GetUtcNow())
            throw new HttpRequestException("The session's tokens have ended, and Identity does not answer to renew them.");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", session.Properties?.GetTokenValue(SessionTokens.Access));
        var response = await base.SendAsync(request, cancellationToken);
        return response.StatusCode == HttpStatusCode.Unauthorized ? throw new SessionRefusedException() : response;
    }
}
