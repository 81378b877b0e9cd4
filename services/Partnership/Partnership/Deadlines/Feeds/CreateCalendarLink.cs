using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Feeds;

internal static class CreateCalendarLink
{
    private const int MaxSlug = 200;

    public static void MapCreateCalendarLink(this IEndpointRouteBuilder app) => app
        .MapPost("/", HandleAsync)
        .WithName("CreateCalendarLink")
        .WithSummary("Makes a secret link to the calendar of a partner's deadlines: the hub's staff for any, a partner for itself. Its address is shown this once.");

    /// <param name="Name">Whose calendar it is for.</param>
    /// <param name="Organisation">Slug of the partner; a partner leaves it out.</param>
    internal sealed record Request(string Name, string? Organisation = null);

    private static async Task<Results<Created<CalendarLinkWithAddress>, ProblemHttpResult>> HandleAsync(
        Request request, PartnershipDbContext context, CurrentUser user, TimeProvider clock, HttpContext http, CancellationToken cancellationToken)
    {
        var organisation = request.Organisation ?? (user.IsStaff ? null : user.Organisation);
        if (new Check().Text(request.Name, "name", SecretLinkExtensions.MaxName).Text(organisation, "organisation", MaxSlug).Error is { } invalid)
            return invalid.ToProblem();
        if (!user.IsStaff && organisation != user.Organisation)
            return new NotForThisParty().ToProblem();
        if (user.IsStaff && !await IsKnownAsync(context, user.RequiredHub, organisation!, cancellationToken))
            return new OrganisationUnknown(organisation!).ToProblem();
        // Without its zone there is no day for which a calendar holds.
        if (!await context.Hubs.AnyAsync(candidate => candidate.Hub == user.RequiredHub, cancellationToken))
            return new HubNotRegistered(user.RequiredHub).ToProblem();
        var (now, token) = (clock.GetUtcNow(), LinkToken.Generate());
        var link = CalendarLink.Create(Guid.CreateVersion7(now), user.RequiredHub, organisation!, request.Name.Trim(), LinkToken.HashOf(token), user.Name, now);
        context.Add(link);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation(CalendarLinkMapping.NameIndex))
        {
            return new CalendarLinkExists(link.Name).ToProblem();
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ETag = ETag.Of(link.RowVersion);
        return TypedResults.Created($"{PartnershipExtensions.Prefix}/calendar-links/{link.Id}", CalendarLinkWithAddress.Of(link, token));
    }

    private static async Task<bool> IsKnownAsync(PartnershipDbContext context, string hub, string organisation, CancellationToken cancellationToken) =>
        await context.Organisations.AnyAsync(candidate => candidate.Hub == hub && candidate.Slug == organisation, cancellationToken)
        || await context.Agreements.AnyAsync(agreement => agreement.Hub == hub && agreement.Parties.Any(party => party.Slug == organisation), cancellationToken);
}
