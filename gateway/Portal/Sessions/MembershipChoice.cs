using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions;

/// <summary>A person may be somebody in several hubs; a session is for one of them.</summary>
internal static class MembershipChoice
{
    /// <summary>Where it is made.</summary>
    public const string Page = "/memberships";

    /// <summary>Names to Identity the one that is chosen, which it holds against the account.</summary>
    public const string Parameter = "membership";

    // How many there are, which Identity tells where there is a choice.
    private const string Claim = "memberships";

    public static bool IsOpenTo(ClaimsPrincipal user) => user.HasClaim(claim => claim.Type == Claim);
}

/// <summary>Binds each form to the hub that its page was made for: one that was left open would else be filed with another.</summary>
internal sealed class HubOfForm : IAntiforgeryAdditionalDataProvider
{
    public string GetAdditionalData(HttpContext context) => new CurrentUser(context.User).Hub ?? "";

    /// <summary>Whether a form that was refused came from a page of ours, and by the same person, only for another hub.</summary>
    public static bool IsAnother(HttpContext context) => context.Items.ContainsKey(typeof(HubOfForm));

    // Asked last, once the token has proved to be this person's.
    public bool ValidateAdditionalData(HttpContext context, string additionalData)
    {
        if (additionalData == GetAdditionalData(context))
            return true;
        context.Items[typeof(HubOfForm)] = additionalData;
        return false;
    }
}
