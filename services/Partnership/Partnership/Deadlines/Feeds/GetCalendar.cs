using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Deadlines.Feeds;

internal static class GetCalendar
{
    // The secret stands in the query, which telemetry blacks out; a path is recorded by every trace on the way.
    public static void MapGetCalendar(this IEndpointRouteBuilder app) => app
        .MapGet("/calendar", HandleAsync)
        .AllowAnonymous()
        .WithTags("Deadlines")
        .WithName("GetCalendar")
        .WithSummary("Reads a partner's deadlines as iCalendar: whoever has the secret link needs no account.");

    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        [FromQuery(Name = "key")] string? token, PartnershipDbContext context, DeadlineComputer computer, HttpContext http, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (token is not { Length: > 0 and <= LinkToken.MaxLength })
            return new CalendarLinkNotFound().ToProblem();
        var hash = LinkToken.HashOf(token);
        var link = await context.CalendarLinks.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.TokenHash == hash && candidate.RevokedAt == null, cancellationToken);
        if (link is null)
            return new CalendarLinkNotFound().ToProblem();
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == link.Hub, cancellationToken) is not { } hub)
            return new CalendarLinkNotFound().ToProblem();
        var ids = await context.Agreements
            .Where(agreement => agreement.Hub == link.Hub && agreement.InForceFrom != null && (agreement.Parties.Any(party => party.Slug == link.Organisation)
                || context.Committees.Any(committee => committee.AgreementId == agreement.Id && committee.Seats.Any(seat => seat.Organisation == link.Organisation))))
            .Select(agreement => agreement.Id)
            .ToListAsync(cancellationToken);
        var read = await computer.ReadAsync(ids, hub.DayOf(clock.GetUtcNow()), cancellationToken);
        var text = CalendarFile.Write(hub.Name, link.Organisation, read, hub.TimeZone);
        // A secret address is nobody's to keep but the asker's.
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.IsUnchanged($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16))}\""))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Text(text, CalendarFile.MediaType);
    }
}
