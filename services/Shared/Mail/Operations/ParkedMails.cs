using System.Text.Json.Serialization;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Mail.Operations;

/// <summary>Mails that were refused for good.</summary>
internal sealed class ParkedMails(NpgsqlDataSource database, TimeProvider clock)
{
    private const string IsParked = "sent_at is null and parked_at is not null and recipient <> ''";

    public async Task<List<ParkedMail>> ListAsync(Guid after, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            select id, key, created_at, parked_at, attempts, coalesce(last_error, '') from mail
            where sent_at is null and parked_at is not null and recipient <> '' and id > $1
            order by id limit $2
            """);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var mails = new List<ParkedMail>();
        while (await reader.ReadAsync(cancellationToken))
            mails.Add(new ParkedMail(reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<DateTimeOffset>(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetInt32(4), reader.GetString(5)));
        return mails;
    }

    public async Task<bool> RetryAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"update mail set attempts = 0, next_attempt_at = $2, parked_at = null where id = $1 and {IsParked}");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>Tries all of them again, as after a fault of the server.</summary>
    public async Task<int> RetryAllAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand($"update mail set attempts = 0, next_attempt_at = $1, parked_at = null where {IsParked}");
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Gives one up: whom it was for and what it said is erased at once, why and by whom stays with its key.</summary>
    public async Task<bool> DiscardAsync(Guid id, string reason, string by, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            $"update mail set recipient = '', subject = '', body = '', calendar = null, unsubscribe = null, discard_reason = $2, discarded_by = $3 where id = $1 and {IsParked}");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(new() { Value = by });
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }
}

/// <param name="Id">Its number, as in its Message-ID.</param>
/// <param name="Key">What it was about.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="ParkedAt">When it was refused.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Reason">Number and sort of the last refusal.</param>
internal sealed record ParkedMail(Guid Id, string Key, DateTimeOffset CreatedAt, DateTimeOffset ParkedAt, int Attempts, string Reason);

/// <param name="Reason">Why it is given up; no personal data.</param>
internal sealed record MailDiscard(string Reason);

/// <param name="Retried">How many are tried again.</param>
internal sealed record MailsRetried(int Retried);

[JsonSerializable(typeof(Page<ParkedMail>))]
[JsonSerializable(typeof(MailDiscard))]
[JsonSerializable(typeof(MailsRetried))]
internal sealed partial class MailJson : JsonSerializerContext;
