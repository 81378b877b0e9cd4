using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Reports.Errors;

namespace SkillsHub.Partnership.Reports.Following;

/// <summary>Brings the facts to the end of the journal before what they say is kept for good. How far they were read when somebody looked last says nothing of now.</summary>
internal sealed class JournalEnd(IServiceScopeFactory scopes, IOutbox outbox, JournalSettings settings, ILogger<JournalEnd> logger)
{
    // Of 500 events each: who is further behind tries again.
    private const int MostPages = 20;

    /// <returns>Why something may be missing; null where the facts hold all that was told.</returns>
    public async Task<Error?> ReachAsync(CancellationToken cancellationToken)
    {
        if (settings.ClientSecret is null)
            return new JournalNotFollowed();
        if (!await outbox.IsEmptyAsync(cancellationToken))
            return new NotAllTold();
        try
        {
            for (var page = 0; page < MostPages; page++)
            {
                // Of its own: the caller has changes under way.
                await using var scope = scopes.CreateAsyncScope();
                if (!await scope.ServiceProvider.GetRequiredService<JournalReading>().ReadOnAsync(cancellationToken))
                    return null;
            }

            return new JournalIsRead();
        }
        catch (Exception absent) when (absent is JournalRestoredException || JournalReading.IsAbsence(absent, cancellationToken))
        {
            logger.LogWarning("The journal was not read: {Reason}", absent.Message);
            return new JournalAway();
        }
    }
}
