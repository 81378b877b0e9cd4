using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Npgsql;

namespace SkillsHub.Persistence.Keys;

/// <summary>
/// Decides when a key needs its successor. The framework would let every replica make one of its own in the same moment, which
/// the others learn of a day later; here one makes it, under a lock.
/// </summary>
internal sealed class KeySuccession(
    IKeyManager keys, IOptions<KeyManagementOptions> options, KeyCertificates certificates, NpgsqlDataSource dataSource, TimeProvider clock)
{
    // Any constant will do, as long as nothing else in a service's database locks it: "keys" in ASCII.
    private const long LockKey = 0x6B657973;

    // Every replica reads the keys anew within a day, so it knows the next one long before that is used.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <summary>
    /// Makes the first key, to be used at once, or the next one when the last nears its end or is not encrypted with the certificate
    /// of today. Only <c>migrate</c> looks at the certificate: replicas that are given a new one in turn would outdo each other.
    /// </summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => MakeAsync(isMigrating: true, cancellationToken);

    /// <summary>Makes the next key when the last one nears its end; never the first.</summary>
    public Task ContinueAsync(CancellationToken cancellationToken) => MakeAsync(isMigrating: false, cancellationToken);

    private async Task MakeAsync(bool isMigrating, CancellationToken cancellationToken)
    {
        await using var connection = await DedicatedConnection.OpenAsync(dataSource, cancellationToken);
        await using var command = new NpgsqlCommand("select pg_advisory_lock($1)", connection) { Parameters = { new() { Value = LockKey } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        if (NextActivation(isMigrating) is { } activation)
            keys.CreateNewKey(activation, activation + options.Value.NewKeyLifetime);
    }

    private DateTimeOffset? NextActivation(bool isMigrating)
    {
        var now = clock.GetUtcNow();
        var valid = keys.GetAllKeys().Where(key => !key.IsRevoked).ToList();
        if (valid.Count == 0)
            return isMigrating ? now : null;
        var end = valid.Max(key => key.ExpirationDate);
        if (end <= now + Ahead)
            return end > now ? end : now;
        return isMigrating && !certificates.Suffice(Stored(valid.MaxBy(key => key.ActivationDate)!)) ? now + Ahead : null;
    }

    private XElement Stored(IKey key) =>
        options.Value.XmlRepository!.GetAllElements().Single(element => element.Name == "key" && (Guid?)element.Attribute("id") == key.KeyId);
}
