using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Persistence;
using SkillsHub.Web;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Events.Webhooks;

/// <summary>Where a new subscription begins.</summary>
internal enum WebhookStart
{
    /// <summary>With the next event.</summary>
    Now,

    /// <summary>With the first event that the partner may see.</summary>
    Beginning,

    /// <summary>With the first that was recorded from a moment on.</summary>
    Date,
}

/// <summary>A new subscription.</summary>
/// <param name="Url">Where to post, an https address.</param>
/// <param name="Types">Event types wanted, exact or ending in <c>.*</c>; all when left out.</param>
/// <param name="Start">Where to begin.</param>
/// <param name="From">The moment, where it begins with one.</param>
/// <param name="Id">A UUID version 7 of the client's, or left out.</param>
/// <param name="ContactEmail">Where to write when the subscription is disabled: an office's address, not a person's; no mail when left out.</param>
/// <param name="ContactLanguage"><c>fr</c>, as a rule, or <c>en</c>.</param>
/// <param name="Handshake">Whether the receiver is asked first if it wants to be told (CloudEvents Web Hooks).</param>
internal sealed record SubscribeWebhookRequest(
    string Url,
    IReadOnlyList<string>? Types = null,
    WebhookStart Start = WebhookStart.Now,
    DateTimeOffset? From = null,
    Guid? Id = null,
    string? ContactEmail = null,
    string? ContactLanguage = null,
    bool Handshake = false);

internal static class SubscribeWebhook
{
    private const int MaxPerOrganisation = 50;

    // First half of the two-part advisory key: "WS" in ASCII. The lines' deliverers use another.
    private const int LockClass = 0x5753;

    public static async Task<Results<Created<WebhookResponse>, ProblemHttpResult>> Handle(
        SubscribeWebhookRequest request,
        EventsDb db,
        JournalReader journal,
        SecretVault vault,
        AddressGuard guard,
        WebhookHandshake handshake,
        StartingPoint starting,
        CurrentUser user,
        TimeProvider clock,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var form = new WebhookForm(request.Url, request.Types, request.ContactEmail, request.ContactLanguage, request.Handshake);
        var check = starting.Past(new Check().NewId(request.Id), request.From)
            .That(request.From is not null == (request.Start == WebhookStart.Date), "from", "with-date", "from is the moment to begin at, where start is date, and left out otherwise.");
        if (form.TryRead(check, guard, out var settings) is { } invalid)
            return invalid.ToProblem();
        (settings, var refused) = await form.AskAsync(settings, handshake, WebhookSubscription.CallerOf(user.RequiredHub, user.Organisation!), cancellationToken);
        if (refused is not null)
            return refused.ToProblem();

        var (now, secret) = (clock.GetUtcNow(), WebhookSecret.Generate());
        var subscription = WebhookSubscription.Create(request.Id ?? Guid.CreateVersion7(now), user.RequiredHub, user.Organisation!, settings, vault.Protect(secret), now);
        var line = new WebhookLine { SubscriptionId = subscription.Id, Position = await starting.OfAsync(request.Start, request.From, cancellationToken) };
        // Counted beforehand: the secret is shown this once, so that nothing may fail any more once it is saved.
        var pending = await journal.CountAsync(subscription.View, line.Position, WebhookResponse.MaxPending, cancellationToken);
        db.AddRange(subscription, line);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // One after the other within an organisation: side by side, each would count without the others.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockClass}, hashtext({subscription.Hub} || '/' || {subscription.Organisation}))", cancellationToken);
        if (await db.Webhooks.OwnedBy(user).AnyAsync(own => own.Id == subscription.Id, cancellationToken))
            return new WebhookExists().ToProblem();
        if (await HasToldAsync(subscription.Id, db, cancellationToken))
            return new WebhookIdUsed().ToProblem();
        var stopped = await db.Webhooks.OwnedBy(user).Where(own => own.StopReason != null).ToListAsync(cancellationToken);
        if (stopped.Find(own => own.LeadsTo(settings.Url)) is { } same)
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

    // One that was given up and removed has told so: another of the same id would tell the same positions of the stream, and mails, once more.
    private static Task<bool> HasToldAsync(Guid id, EventsDb db, CancellationToken cancellationToken)
    {
        var stream = $"events/webhook_subscription/{id}";
        return db.Database
            .SqlQuery<bool>($"select exists (select from journal_stream where stream = {stream}) or exists (select from outbox_message where stream = {stream}) as \"Value\"")
            .SingleAsync(cancellationToken);
    }
}
