using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server.AspNetCore;

namespace SkillsHub.Identity.Connect;

internal static class Refusals
{
    /// <summary>Answers the client with an error of the protocol.</summary>
    public static IResult Refuse(string error, string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
