using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging.Telemetry;

namespace SkillsHub.Messaging.Inbox;

/// <summary>Lets a message take effect once: the note goes in first, so that a second copy waits for the first one's commit.</summary>
internal sealed class Inbox<TContext>(TContext context, TimeProvider clock, MessagingMetrics metrics)
    where TContext : DbContext
{
    public async Task HandleOnceAsync(Guid messageId, string consumer, Func<CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var noted = await context.Database.ExecuteSqlAsync(
            $"insert into inbox_message (message_id, consumer, received_at) values ({messageId}, {consumer}, {clock.GetUtcNow()}) on conflict do nothing",
            cancellationToken);
        if (noted == 0)
        {
            metrics.CountDuplicate(consumer);
            return;
        }

        await handle(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
