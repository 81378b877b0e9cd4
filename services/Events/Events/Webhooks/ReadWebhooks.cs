using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Events.Data;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

internal static class ReadWebhooks
{
    public static async Task<Results<Ok<Page<WebhookResponse>>, ProblemHttpResult>> List(
        [AsParameters] PageRequest page, EventsDb db, JournalReader journal, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (page.TryRead<Guid?>(out var after) is { } invalid)
            return invalid.ToProblem();
        var subscriptions = db.Webhooks.VisibleTo(user);
        if (after is { } id)
            subscriptions = subscriptions.Where(subscription => subscription.Id > id);
        var rows = await db.DescribeAsync(subscriptions.OrderBy(subscription => subscription.Id).Take(page.Size + 1), journal, cancellationToken);
        return TypedResults.Ok(Page.Of(rows, page.Size, row => row.Id, context));
    }

    public static async Task<Results<Ok<WebhookResponse>, ProblemHttpResult>> One(
        Guid id, EventsDb db, JournalReader journal, CurrentUser user, HttpContext context, CancellationToken cancellationToken)
    {
        if (await db.FindVisibleAsync(id, user, cancellationToken) is not { } subscription)
            return new WebhookNotFound().ToProblem();
        context.Response.Headers.CacheControl = "private, no-cache";
        return await db.AnswerAsync(subscription, journal, context, cancellationToken);
    }
}
