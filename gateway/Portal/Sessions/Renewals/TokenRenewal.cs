using System.Collections.Concurrent;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>
/// Redeems each refresh token once, whichever replica is asked, and gives to all who bring it what it brought: Identity ends the
/// whole session when one is used again, and the answer that carries its successor may never have reached the browser, or another
/// page may be asking as well.
/// </summary>
internal sealed class TokenRenewal(RenewalStore store, TokenEndpoint identity, TokenEndpointAbsence absence, TimeProvider time, ILogger<TokenRenewal> logger)
{
    private static readonly TimeSpan Redemption = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = RenewalStore.Lease + Redemption;
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMilliseconds(400);

    private readonly ConcurrentDictionary<string, Lazy<Task<RenewedTokens>>> underWay = new(StringComparer.Ordinal);

    /// <summary>The tokens that follow, or a refusal. Whoever stops waiting does not stop the renewal: what it brings is there for the next who asks.</summary>
    /// <param name="refreshToken">The token to redeem.</param>
    /// <param name="patience">How long to wait; null for as long as it takes, which has an end as well.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TimeoutException">There is no answer yet.</exception>
    public async Task<RenewedTokens> RenewAsync(string refreshToken, TimeSpan? patience, CancellationToken cancellationToken)
    {
        var renewal = underWay.GetOrAdd(refreshToken, token => new(() => RememberAsync(token))).Value;
        try
        {
            return await renewal.WaitAsync(patience ?? Timeout.InfiniteTimeSpan, time, cancellationToken);
        }
        catch (TimeoutException) when (!renewal.IsCompleted)
        {
            absence.Remember();
            throw;
        }
    }

    // One for all pages of a browser that ask this replica at once: each of its own would poll the database.
    private async Task<RenewedTokens> RememberAsync(string refreshToken)
    {
        try
        {
            return await FollowAsync(refreshToken);
        }
        catch
        {
            absence.Remember();
            throw;
        }
        finally
        {
            underWay.TryRemove(refreshToken, out _);
        }
    }

    private async Task<RenewedTokens> FollowAsync(string refreshToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var redeemer = Guid.NewGuid();
        for (var poll = ShortestPoll; ; poll = poll < LongestPoll ? poll * 2 : LongestPoll)
        {
            var known = await store.FindAsync(refreshToken, patience.Token);
            if (known?.Tokens is { } tokens)
                return tokens;
            if (known is not { IsLeased: true } && await store.ClaimAsync(refreshToken, redeemer, patience.Token))
                return await RedeemAsync(refreshToken, redeemer);
            await Task.Delay(poll, time, patience.Token);
        }
    }

    private async Task<RenewedTokens> RedeemAsync(string refreshToken, Guid redeemer)
    {
        RenewedTokens tokens;
        try
        {
            using var limit = new CancellationTokenSource(Redemption, time);
            tokens = await identity.RedeemAsync(refreshToken, limit.Token);
            absence.Forget();
        }
        catch
        {
            await store.ReleaseAsync(refreshToken, redeemer);
            throw;
        }

        await KeepAsync(refreshToken, tokens);
        return tokens;
    }

    private async Task KeepAsync(string refreshToken, RenewedTokens tokens)
    {
        try
        {
            await store.KeepAsync(refreshToken, tokens, tokens.Expiry - time.GetUtcNow());
        }
        catch (Exception fault) when (fault is NpgsqlException || ServerAbsence.Is(fault))
        {
            logger.LogWarning(fault, "A session's new tokens could not be kept: they reach this page only");
        }
    }
}
