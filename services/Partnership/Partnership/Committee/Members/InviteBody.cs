using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>The seats of those that do not sign.</summary>
internal static class InviteBody
{
    private static readonly Func<SteeringCommittee, Result<int?>> StaffOnly = _ => Result.Of<int?>(null);

    public static void MapInviteBody(this IEndpointRouteBuilder app)
    {
        app.MapPost("/seats", InviteAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("InviteBody")
            .WithSummary("Lets a body sit with a consultative voice that the text does not name.");
        app.MapPut("/seats/{number:int}/organisation", LinkAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("LinkSeat")
            .WithSummary("Says which organisation of the hub a body is that does not sign, so that its people read what the committee does.");
    }

    /// <param name="Name">What the body is called.</param>
    /// <param name="Organisation">Slug of the organisation that it is, where the hub knows it.</param>
    internal sealed record Request(string Name, string? Organisation = null);

    /// <param name="Organisation">Slug of the organisation; left out when it is none that the hub knows.</param>
    internal sealed record LinkRequest(string? Organisation = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> InviteAsync(
        Guid agreementId, IfMatch ifMatch, Request request, PartnershipDbContext context, CommitteeChange change, CurrentUser user, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Name, "name", CommitteeLimits.Name).OptionalText(request.Organisation, "organisation", CommitteeLimits.Name).Error is { } invalid)
            return invalid.ToProblem();
        if (await UnknownAsync(context, user, request.Organisation, cancellationToken) is { } unknown)
            return unknown.ToProblem();
        return await change.MakeAsync(agreementId, ifMatch, StaffOnly, around => around.Committee.Invite(request.Name.Trim(), request.Organisation.Trimmed()).Error, cancellationToken);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> LinkAsync(
        Guid agreementId, int number, IfMatch ifMatch, LinkRequest request, PartnershipDbContext context, CommitteeChange change, CurrentUser user, CancellationToken cancellationToken) =>
        await UnknownAsync(context, user, request.Organisation, cancellationToken) is { } unknown
            ? unknown.ToProblem()
            : await change.MakeAsync(agreementId, ifMatch, StaffOnly, around => around.Committee.Link(number, request.Organisation.Trimmed()), cancellationToken);

    private static async Task<OrganisationUnknown?> UnknownAsync(PartnershipDbContext context, CurrentUser user, string? organisation, CancellationToken cancellationToken) =>
        organisation.Trimmed() is not { } slug || await context.Organisations.AnyAsync(known => known.Hub == user.Hub && known.Slug == slug, cancellationToken) ? null : new OrganisationUnknown(slug);
}
