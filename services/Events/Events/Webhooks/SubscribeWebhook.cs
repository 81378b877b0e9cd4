using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Persistence;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>Where a new subscription begins.</summary>
internal enum WebhookStart
{
    /// <summary>With the next event.</summary>
    Now,

    /// <summary>With the first event that the partner may see.</summary>
    Beginning,
}

/// <summary>A new subscription.</summary>
/// <param name="Url">Where to post, an https address.</param>
/// <param name="Types">Event types wanted, exact or ending in <c>.*</c>; all when left out.</param>
/// <param name="Start">Where to begin.</param>
/// <param name="Id">A UUID version 7 of the client's, or left out.</param>
internal sealed record SubscribeWebhookRequest(string Url, IReadOnlyList<string>? Types = null, WebhookStart Start = WebhookStart.Now, Guid? Id = null);

internal static class SubscribeWebhook
{
    public const int MaxUrl = 2_000;

    private const int MaxTypes = 50;
    private const int MaxPerOrganisation = 50;

    public static async Task<Results<Created<WebhookResponse>, ProblemHttpResult>> Handle(
        SubscribeWebhookRequest request,
        EventsDb db,
        JournalReader journal,
        SecretVault vault,
        AddressGuard guard,
        CurrentUser user,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var types = request.Types ?? [];
        var check = new Check()
            .Text(request.Url, "url", MaxUrl)
            .NewId(request.Id)
            .That(types.Count <= MaxTypes, "types", "too-many", $"types has at most {MaxTypes} entries.")
            .That(types.All(type => type is not null && TypePattern.IsValid(type)), "types", "malformed", "types are event types such as skillshub.partnership.agreement.signed.v1, or a prefix such as skillshub.partnership.*");
        if (check.Error is { } invalid)
            return invalid.ToProblem();
        if (WebhookUrl.Check(request.Url, guard, out var url) is { } refused)
            return refused.ToProblem();
        if (await db.Webhooks.VisibleTo(user).CountAsync(cancellationToken) >= MaxPerOrganisation)
            return new TooManyWebhooks(MaxPerOrganisation).ToProblem();

        var (now, secret) = (clock.GetUtcNow(), WebhookSecret.Generate());
        var subscription = WebhookSubscription.Create(request.Id ?? Guid.CreateVersion7(now), user.RequiredHub, user.Organisation!, url, types, vault.Protect(secret), now);
        db.Add(subscription);
        db.Add(new WebhookLine { SubscriptionId = subscription.Id, Position = request.Start == WebhookStart.Beginning ? 0 : await journal.HeadAsync(cancellationToken) });
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exists) when (exists.IsUniqueViolation(WebhookMapping.PrimaryKey))
        {
            return new WebhookExists().ToProblem();
        }

        context.Response.Headers.ETag = ETag.Of(subscription.RowVersion);
        context.Response.Headers.CacheControl = "no-store";
        var created = await db.DescribeAsync(subscription.Id, journal, cancellationToken);
        return TypedResults.Created($"/api/events/webhooks/{subscription.Id}", created with { Secret = secret.Reveal() });
    }
}
