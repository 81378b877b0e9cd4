using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Validation.AspNetCore;
using SkillsHub.Identity.Data;
using SkillsHub.Web;

namespace SkillsHub.Identity.Accounts;

internal static class ListMemberships
{
    public static void MapListMemberships(this IEndpointRouteBuilder app) => app.MapGet("api/memberships", HandleAsync)
        .WithName("ListMemberships").WithTags("Memberships").WithSummary("Lists what the caller is, hub by hub: to go on as another, an authorization request names its id as membership.")
        .RequireAuthorization(policy => policy.AddAuthenticationSchemes(OpenIddictValidationAspNetCoreDefaults.AuthenticationScheme).RequireAuthenticatedUser());

    private static async Task<Ok<OwnMemberships>> HandleAsync(CurrentUser user, IdentityDb db, CancellationToken cancellation)
    {
        // A machine is no account.
        var own = Guid.TryParse(user.Subject, out var id)
            ? await db.Users.AsNoTracking().Where(account => account.Id == id).SelectMany(account => account.Memberships).ToListAsync(cancellation)
            : [];
        return TypedResults.Ok(new OwnMemberships([.. own
            .OrderBy(membership => membership.Hub, StringComparer.Ordinal)
            .Select(membership => new OwnMembership(membership.Id, membership.Roles, membership.Organisation, membership.Hub, membership.Hub == user.Hub))]));
    }
}

internal sealed record OwnMemberships(OwnMembership[] Items);

/// <summary>What the caller is in a hub.</summary>
/// <param name="Id">Names it in an authorization request.</param>
/// <param name="Roles">What the caller may do there.</param>
/// <param name="Organisation">Slug of the organisation for which the caller acts there.</param>
/// <param name="Hub">Slug of the hub; null for an operator who works for none.</param>
/// <param name="IsCurrent">Whether the token that asks is of this one.</param>
internal sealed record OwnMembership(Guid Id, string[] Roles, string? Organisation, string? Hub, bool IsCurrent);
