using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Webhooks.Delivery;
using SkillsHub.Persistence;
using SkillsHub.Web;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Events.Webhooks;

/// <summary>All settings of a subscription, as they are to be.</summary>
/// <param name="Url">Where to post, an https address.</param>
/// <param name="Types">Event types wanted, exact or ending in <c>.*</c>; all when left out.</param>
/// <param name="ContactEmail">Where to write when the subscription is disabled: an office's address, not a person's; no mail when left out.</param>
/// <param name="ContactLanguage"><c>fr</c>, as a rule, or <c>en</c>.</param>
/// <param name="Handshake">Whether the receiver is asked first if it wants to be told (CloudEvents Web Hooks).</param>
internal sealed record EditWebhookRequest(string Url, IReadOnlyList<string>? Types = null, string? ContactEmail = null, string? ContactLanguage = null, bool Handshake = false);

/// <summary>Changes what a subscription is told, and where; it goes on at its cursor.</summary>
internal static class EditWebhook
{
    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> Handle(
        Guid id,
        EditWebhookRequest request,
        IfMatch ifMatch,
        EventsDb db,
        JournalReader journal,
        AddressGuard guard,
        WebhookHandshake handshake,
        CurrentUser user,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var form = new WebhookForm(request.Url, request.Types, request.ContactEmail, request.ContactLanguage, request.Handshake);
        if (form.TryRead(new Check(), guard, out var settings) is { } invalid)
            return invalid.ToProblem();
        if (await db.FindOwnAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        db.Expect(subscription, ifMatch);
        if (subscription.StopReason is { } reason)
            return new WebhookStopped(reason).ToProblem();
        var stopped = await db.Webhooks.OwnedBy(user).Where(own => own.StopReason != null).ToListAsync(cancellationToken);
        if (stopped.Find(own => own.LeadsTo(settings.Url)) is { } same)
            return new WebhookStopped(same.StopReason!).ToProblem();
        // Who has agreed already is not asked for the sake of another type or contact: it may be down, which is why they change.
        if (subscription.HasConsented && subscription.Url == settings.Url.AbsoluteUri)
        {
            settings = settings with { HasConsented = request.Handshake };
        }
        else
        {
            (settings, var refused) = await form.AskAsync(settings, handshake, subscription.Caller, cancellationToken);
            if (refused is not null)
                return refused.ToProblem();
        }

        // An attempt under way goes to the receiver of before: the new one gets the same event.
        if (subscription.Change(settings))
            await db.SaveAndWakeAsync(subscription, cancellationToken);
        else
            await db.SaveChangesAsync(cancellationToken);
        return await db.AnswerAsync(subscription, journal, context, cancellationToken);
    }
}
