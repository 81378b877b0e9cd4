using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SkillsHub.Persistence;

namespace SkillsHub.Messaging.Outbox;

/// <summary>
/// Gives a lost race on an aggregate one name. EF inserts the outbox row before it updates the aggregate, so the loser meets
/// the index of stream positions while the winner's event still waits there, and the row version only afterwards.
/// </summary>
internal sealed class StreamRaceInterceptor : SaveChangesInterceptor
{
    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Translate(eventData.Exception);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Translate(eventData.Exception);
        return Task.CompletedTask;
    }

    private static void Translate(Exception exception)
    {
        if (exception is DbUpdateException failed && failed.IsUniqueViolation(MessagingModel.StreamPositionIndex))
            throw new DbUpdateConcurrencyException("Somebody else changed the aggregate meanwhile: its stream position is taken.", failed);
    }
}
