using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillsHub.Events.Data;
using SkillsHub.Mail;
using SkillsHub.Messaging;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>
/// Writes the last of a line that is given up, and tells its partner: progress, log, the disabled subscription, the event and the mail are one transaction.
/// So the partner is told whenever it is disabled, and once.
/// </summary>
internal sealed class GivenUpLine(IServiceScopeFactory scopes, PublicAddress address, TimeProvider clock)
{
    /// <returns>False when the line has been claimed by another, or its subscription is gone: nothing was written.</returns>
    public async Task<bool> SaveAsync(LineClaim claim, LineProgress progress, IReadOnlyList<WebhookDelivery> deliveries, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await using (var command = LineStore.SaveCommand(claim, progress, deliveries))
        {
            command.Connection = (NpgsqlConnection)db.Database.GetDbConnection();
            if (await command.ExecuteScalarAsync(cancellationToken) is not 1L)
                return false;
        }

        // Locked, after the line as everybody does it: what the partner changes at the same moment waits, and is not overwritten.
        var subscription = (await db.Webhooks.FromSql($"select *, xmin from webhook_subscription where id = {claim.SubscriptionId} for update").ToListAsync(cancellationToken)).Single();
        if (subscription.GiveUp(progress.DisabledReason!, progress.FailingSince!.Value) is { } told)
        {
            scope.ServiceProvider.GetRequiredService<IOutbox>().Add(subscription, clock.GetUtcNow(), told);
            if (subscription.ContactEmail is not null)
                scope.ServiceProvider.GetRequiredService<IMailbox>().Add(DisabledLetter.Of(subscription, told, address.Of($"webhooks/{subscription.Id}")));
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
