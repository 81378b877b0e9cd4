using System.Diagnostics;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>Delivers one line, in order, until it is empty, its receiver fails, or its turn is over.</summary>
internal sealed class LineWorker(
    LineStore lines,
    GivenUpLine givenUp,
    JournalReader journal,
    JournalSignal signal,
    WebhookSender sender,
    SecretVault vault,
    WebhookMetrics metrics,
    TimeProvider clock,
    ILogger<LineWorker> logger) : IDisposable
{
    // A slow receiver keeps few events in memory; a quick one earns larger batches.
    private const int FirstBatch = 5;
    private const int LargestBatch = 50;

    // Lines wait for their receivers by the hundred, but for the database a few at a time: the rest of the pool is the API's.
    private const int Connections = 8;

    // After it the line is given back, so that others, and other replicas, come to theirs.
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    // A crash repeats at most this much of what was delivered.
    private static readonly TimeSpan SaveAfter = TimeSpan.FromSeconds(1);

    // An idle line is kept a little, because the next event often comes soon.
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim connections = new(Connections);

    public async Task RunAsync(LineClaim claim, CancellationToken cancellationToken)
    {
        // Up to here there is nothing that the subscription may see or wants to; written down only when the line is given back.
        long? seen = null;
        var (turn, batch) = (Stopwatch.StartNew(), FirstBatch);
        do
        {
            var growth = signal.NextOf(claim.Hub);
            var (state, read) = await WithConnectionAsync(() => ReadAsync(claim, seen, batch, cancellationToken), cancellationToken);
            if (state is null || read is null)
                return;
            if (read.Rows.Count > 0)
            {
                if (!await DeliverAsync(claim, state, read.Rows, cancellationToken))
                    return;
                (seen, batch) = (null, Math.Min(batch * 2, LargestBatch));
                continue;
            }

            seen = read.End > state.Position ? read.End : null;
            if (!read.IsWhole)
                continue;
            await JournalSignal.WaitAsync([growth], Linger, clock, cancellationToken);
            if (!growth.IsCompleted)
                break;
        }
        while (turn.Elapsed < Turn);

        if (seen is { } position)
            await WithConnectionAsync(() => lines.SaveAsync(claim, LineProgress.At(position), [], cancellationToken), cancellationToken);
    }

    public void Dispose() => connections.Dispose();

    private async Task<(LineState? State, JournalStretch? Read)> ReadAsync(LineClaim claim, long? seen, int batch, CancellationToken cancellationToken)
    {
        var state = await lines.LoadAsync(claim, cancellationToken);
        return (state, state is null ? null : await journal.ReadAsync(state.View, seen ?? state.Position, state.Head, batch, cancellationToken));
    }

    private async Task<T> WithConnectionAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        await connections.WaitAsync(cancellationToken);
        try
        {
            return await ask();
        }
        finally
        {
            connections.Release();
        }
    }

    private async Task<bool> DeliverAsync(LineClaim claim, LineState state, List<JournalRow> rows, CancellationToken cancellationToken)
    {
        var secrets = vault.OpenValid(state.Secret, state.PreviousSecret, state.PreviousSecretUntil, clock.GetUtcNow());
        var destination = new Destination(claim.SubscriptionId, WebhookSubscription.CallerOf(state.View.Hub, state.View.Organisation!), state.Url, secrets, state.HasConsented);
        var log = new List<WebhookDelivery>(rows.Count);
        var progress = new LineProgress(state.Position, state.Attempt, NextAttemptAt: null, state.FailingSince, DisabledReason: null);
        var watch = Stopwatch.StartNew();
        var isOurs = false;
        try
        {
            foreach (var row in rows)
            {
                var outcome = await SendAsync(destination, row, cancellationToken);
                var attempt = progress.Attempt + 1;
                progress = Advance(progress, row, outcome);
                log.Add(WebhookDelivery.Of(claim.SubscriptionId, CloudEvent.Of(row), row.Position, attempt, outcome, progress.NextAttemptAt));
                if (!outcome.Succeeded || watch.Elapsed > SaveAfter)
                    break;
            }
        }
        finally
        {
            // On a stop too: what the receiver has got is not sent again by the next one to claim the line.
            if (log.Count > 0)
            {
                using var limit = new CancellationTokenSource(StopTime.Grace, clock);
                isOurs = await WithConnectionAsync(
                    () => progress.DisabledReason is null ? lines.SaveAsync(claim, progress, log, limit.Token) : givenUp.SaveAsync(claim, progress, log, limit.Token), limit.Token);
            }
        }

        if (!isOurs)
            logger.LogInformation("Subscription {Subscription} is delivered by another replica, or is gone", claim.SubscriptionId);
        else if (progress.DisabledReason is { } reason)
            logger.LogWarning("Subscription {Subscription} is disabled: {Reason}", claim.SubscriptionId, reason);
        return isOurs && progress.FailingSince is null;
    }

    private async Task<DeliveryOutcome> SendAsync(Destination to, JournalRow row, CancellationToken cancellationToken)
    {
        var parent = ActivityContext.TryParse(row.Traceparent, row.Tracestate, isRemote: true, out var cause) ? cause : default;
        using var activity = WebhookMetrics.Source.StartActivity($"deliver {row.Type}", ActivityKind.Producer, parent);
        var outcome = await sender.SendAsync(to, CloudEvent.Of(row), cancellationToken);
        if (!outcome.Succeeded)
            activity?.SetStatus(ActivityStatusCode.Error, outcome.Error);
        metrics.Count(outcome, outcome.StartedAt + outcome.Duration - row.RecordedAt);
        return outcome;
    }

    private LineProgress Advance(LineProgress before, JournalRow row, DeliveryOutcome outcome)
    {
        if (outcome.Succeeded)
            return LineProgress.At(row.Position);
        var (failures, since, now) = (before.Attempt + 1, before.FailingSince ?? outcome.StartedAt, clock.GetUtcNow());
        var disabled = outcome.IsGone ? WebhookSubscription.ReceiverIsGone
            : now - since >= RetrySchedule.GiveUpAfter ? $"The receiver has failed since {since:u}."
            : null;
#pragma warning disable CA5394 // Jitter needs no secret randomness.
        var next = now + RetrySchedule.After(failures, outcome.RetryAfter, Random.Shared.NextDouble());
#pragma warning restore CA5394
        return before with { Attempt = failures, NextAttemptAt = disabled is null ? next : null, FailingSince = since, DisabledReason = disabled };
    }
}
