using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Npgsql;

namespace SkillsHub.Portal.Sessions.Renewals;

/// <summary>
/// What refresh tokens brought, for all replicas: keyed by their hashes and encrypted under keys that all replicas share. Those lie
/// in the same database: only with <c>DataProtection:KeyCertificate</c> does a copy of it open no session.
/// All times are the database's: the clocks of replicas may differ.
/// </summary>
internal sealed class RenewalStore(NpgsqlDataSource dataSource, IDataProtectionProvider protection, TimeProvider time, ILogger<RenewalStore> logger)
{
    /// <summary>How long the redeemer has. Whoever follows one that was killed must come before Identity takes its redemption for a theft.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    // From the end of the tokens: the answer that carried them may never have reached the browser.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    /// <summary>What is known of a token; null when nobody has brought it yet.</summary>
    public async Task<KnownRenewal?> FindAsync(string refreshToken, CancellationToken cancellationToken)
    {
        var hash = HashOf(refreshToken);
        await using var command = Command("select answer, leased_until >= now() from token_renewal where token_hash = $1", hash);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        if (await reader.IsDBNullAsync(0, cancellationToken))
            return new KnownRenewal(Tokens: null, IsLeased: reader.GetBoolean(1));
        return new KnownRenewal(Open(hash, reader.GetFieldValue<byte[]>(0)), IsLeased: false);
    }

    // The token is spent, and what it brought is lost with the key: only signing in again helps.
    private RenewedTokens? Open(byte[] hash, byte[] answer)
    {
        try
        {
            return JsonSerializer.Deserialize(ProtectorOf(hash).Unprotect(answer), RenewalJson.Default.RenewedTokens);
        }
        catch (CryptographicException lost)
        {
            logger.LogWarning(lost, "A session's new tokens cannot be opened: their key is gone, and the session ends");
            return RenewedTokens.Refused(time.GetUtcNow());
        }
    }

    /// <summary>Makes the caller the one who redeems, unless there is an answer or another one's lease.</summary>
    public async Task<bool> ClaimAsync(string refreshToken, Guid redeemer, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            insert into token_renewal (token_hash, redeemer, leased_until, expires_at) values ($1, $2, now() + $3, now() + $4)
            on conflict (token_hash) do update set redeemer = excluded.redeemer, leased_until = excluded.leased_until, expires_at = excluded.expires_at
            where token_renewal.answer is null and token_renewal.leased_until < now()
            """,
            HashOf(refreshToken),
            redeemer,
            Lease,
            Remembered);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>Keeps what the token brought; where a replica that stalled and its successor both have an answer, the first one is kept.</summary>
    public async Task KeepAsync(string refreshToken, RenewedTokens tokens, TimeSpan lifetime)
    {
        var hash = HashOf(refreshToken);
        var answer = ProtectorOf(hash).Protect(JsonSerializer.SerializeToUtf8Bytes(tokens, RenewalJson.Default.RenewedTokens));
        await using var command = Command(
            "update token_renewal set answer = $2, expires_at = now() + $3 where token_hash = $1 and answer is null", hash, answer, lifetime + Remembered);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Gives the claim up, so that the next who asks need not wait for its end.</summary>
    public async Task ReleaseAsync(string refreshToken, Guid redeemer)
    {
        await using var command = Command("delete from token_renewal where token_hash = $1 and redeemer = $2 and answer is null", HashOf(refreshToken), redeemer);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Forgets what has expired, in bounded batches, each its own transaction.</summary>
    /// <returns>How much it was.</returns>
    public async Task<int> CleanAsync(CancellationToken cancellationToken)
    {
        const int BatchSize = 1_000;
        var total = 0;
        for (var deleted = BatchSize; deleted == BatchSize; total += deleted)
        {
            await using var command = Command(
                "delete from token_renewal where token_hash in (select token_hash from token_renewal where expires_at < now() limit $1)", BatchSize);
            deleted = await command.ExecuteNonQueryAsync(cancellationToken);
        }

        return total;
    }

    private static byte[] HashOf(string refreshToken) => SHA256.HashData(Encoding.UTF8.GetBytes(refreshToken));

    // Bound to its row: an answer that was moved to another one opens nothing.
    private IDataProtector ProtectorOf(byte[] hash) => protection.CreateProtector("token renewal", Base64Url.EncodeToString(hash));

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = dataSource.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
