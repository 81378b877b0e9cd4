using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>
/// Redeems each refresh token once, whichever replica is asked, and gives to all who bring it what it brought: Identity ends the
/// whole session when one is used again, and the answer that carries its successor may never have reached the browser, or another
/// page may be asking as well.
/// </summary>
internal sealed class TokenRenewal(RenewalStore store, TokenEndpoint identity, TimeProvider time, ILogger<TokenRenewal> logger)
{
    private static readonly TimeSpan Redemption = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = RenewalStore.Lease + Redemption;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    /// <summary>The tokens that follow, or a refusal. Whoever stops waiting does not stop the renewal.</summary>
    public Task<RenewedTokens> RenewAsync(string refreshToken, CancellationToken cancellationToken) =>
        FollowAsync(refreshToken).WaitAsync(cancellationToken);

    private async Task<RenewedTokens> FollowAsync(string refreshToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        var redeemer = Guid.NewGuid();
        while (true)
        {
            var known = await store.FindAsync(refreshToken, patience.Token);
            if (known?.Tokens is { } tokens)
                return tokens;
            if (known is not { IsLeased: true } && await store.ClaimAsync(refreshToken, redeemer, patience.Token))
                return await RedeemAsync(refreshToken, redeemer);
            await Task.Delay(Poll, time, patience.Token);
        }
    }

    private async Task<RenewedTokens> RedeemAsync(string refreshToken, Guid redeemer)
    {
        RenewedTokens tokens;
        try
        {
            using var limit = new CancellationTokenSource(Redemption, time);
            tokens = await identity.RedeemAsync(refreshToken, limit.Token);
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
