using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;

namespace SkillsHub.Persistence.Keys;

/// <summary>
/// Decides when a key needs its successor. The framework would let every replica make one of its own in the same moment, which
/// the others learn of a day later; here one makes it, under a lock.
/// </summary>
internal sealed class KeySuccession(IKeyManager keys, IOptions<KeyManagementOptions> options, NpgsqlDataSource dataSource, TimeProvider clock)
{
    // Any constant will do, as long as nothing else in a service's database locks it: "keys" in ASCII.
    private const long LockKey = 0x6B657973;

    // Every replica reads the keys anew within a day, so it knows the next one long before that is used.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>Makes the first key, to be used at once.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) => MakeAsync(isFirst: true, cancellationToken);

    /// <summary>Makes the next key when the last one nears its end; never the first.</summary>
    public Task ContinueAsync(CancellationToken cancellationToken) => MakeAsync(isFirst: false, cancellationToken);

    private async Task MakeAsync(bool isFirst, CancellationToken cancellationToken)
    {
        await using var connection = await DedicatedConnection.OpenAsync(dataSource, cancellationToken);
        await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = LockKey } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        var (now, ends) = (clock.GetUtcNow(), keys.GetAllKeys().Where(key => !key.IsRevoked).Select(key => key.ExpirationDate).ToList());
        if (ends.Count == 0 && !isFirst)
            return;
        var last = ends.Append(DateTimeOffset.MinValue).Max();
        if (now + Ahead < last)
            return;
        var from = last > now ? last : now;
        keys.CreateNewKey(from, from + options.Value.NewKeyLifetime);
    }
}
