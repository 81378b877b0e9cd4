using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Feeds.Links;

/// <summary>A new link.</summary>
/// <param name="Name">Whom it serves, one of its kind among the organisation's links that work.</param>
internal sealed record CreateFeedLinkRequest(string Name);

internal static class CreateFeedLink
{
    private const int MaxPerOrganisation = 50;

    // First half of the two-part advisory key: "FL" in ASCII.
    private const int LockClass = 0x464C;

    public static async Task<Results<Created<FeedLinkWithAddress>, ProblemHttpResult>> Handle(
        CreateFeedLinkRequest request, EventsDb db, CurrentUser user, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        if (new Check().Text(request.Name, "name", SecretLinkExtensions.MaxName).Error is { } invalid)
            return invalid.ToProblem();
        var (now, token) = (clock.GetUtcNow(), LinkToken.Generate());
        var link = FeedLink.Create(Guid.CreateVersion7(now), user.RequiredHub, user.Organisation!, request.Name.Trim(), LinkToken.HashOf(token), user.Name, now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // One after the other within an organisation: side by side, each would count without the others.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockClass}, hashtext({link.Hub} || '/' || {link.Organisation}))", cancellationToken);
        if (await db.FeedLinks.CountAsync(own => own.Hub == link.Hub && own.Organisation == link.Organisation && own.RevokedAt == null, cancellationToken) >= MaxPerOrganisation)
            return new TooManyFeedLinks(MaxPerOrganisation).ToProblem();
        db.Add(link);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation(FeedLinkMapping.NameIndex))
        {
            return new FeedLinkExists(link.Name).ToProblem();
        }

        await transaction.CommitAsync(cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ETag = ETag.Of(link.RowVersion);
        return TypedResults.Created($"/api/events/feeds/links/{link.Id}", FeedLinkWithAddress.Of(link, token));
    }
}
