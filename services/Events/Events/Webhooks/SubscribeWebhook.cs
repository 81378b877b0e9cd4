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

    // First half of the two-part advisory key: "WS" in ASCII. The lines' deliverers use another.
    private const int LockClass = 0x5753;

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
            .That(types.All(type => type is not null && TypePattern.IsValid(type)), "types", "unknown", "types are event types such as skillshub.partnership.agreement.signed.v1, or a prefix such as skillshub.partnership.*; all are in /asyncapi.json");
        if (check.Error is { } invalid)
            return invalid.ToProblem();
        if (WebhookUrl.Check(request.Url, guard, out var url) is { } refused)
            return refused.ToProblem();

        var (now, secret) = (clock.GetUtcNow(), WebhookSecret.Generate());
        var subscription = WebhookSubscription.Create(request.Id ?? Guid.CreateVersion7(now), user.RequiredHub, user.Organisation!, url, types, vault.Protect(secret), now);
        var line = new WebhookLine { SubscriptionId = subscription.Id, Position = request.Start == WebhookStart.Beginning ? 0 : await journal.HeadAsync(cancellationToken) };
        // Counted beforehand: the secret is shown this once, so that nothing may fail any more once it is saved.
        var pending = await journal.CountAsync(subscription.View, line.Position, WebhookResponse.MaxPending, cancellationToken);
        db.AddRange(subscription, line);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // One after the other within an organisation: side by side, each would count without the others.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockClass}, hashtext({subscription.Hub} || '/' || {subscription.Organisation}))", cancellationToken);
        if (await db.Webhooks.OwnedBy(user).AnyAsync(own => own.Id == subscription.Id, cancellationToken))
            return new WebhookExists().ToProblem();
        var stopped = await db.Webhooks.OwnedBy(user).Where(own => own.StopReason != null).ToListAsync(cancellationToken);
        if (stopped.Find(own => own.LeadsTo(url)) is { } same)
            return new WebhookStopped(same.StopReason!).ToProblem();
        if (await db.Webhooks.OwnedBy(user).CountAsync(cancellationToken) >= MaxPerOrganisation)
            return new TooManyWebhooks(MaxPerOrganisation).ToProblem();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exists) when (exists.IsUniqueViolation(WebhookMapping.PrimaryKey))
        {
            return new WebhookExists().ToProblem();
        }

        await transaction.CommitAsync(cancellationToken);
        context.Response.Headers.ETag = ETag.Of(subscription.RowVersion);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/events/webhooks/{subscription.Id}", WebhookResponse.Of(subscription, line, pending) with { Secret = secret.Reveal() });
    }
}
