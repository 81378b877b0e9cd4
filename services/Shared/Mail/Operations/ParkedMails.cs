using System.Text.Json.Serialization;
using Npgsql;
using SkillsHub.Web;

namespace SkillsHub.Mail.Operations;

/// <summary>Mails that were refused for good.</summary>
internal sealed class ParkedMails(NpgsqlDataSource database, TimeProvider clock)
{
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
        await using var command = database.CreateCommand(
            "update mail set attempts = 0, next_attempt_at = $2, parked_at = null where id = $1 and sent_at is null and parked_at is not null and recipient <> ''");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
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

[JsonSerializable(typeof(Page<ParkedMail>))]
internal sealed partial class MailJson : JsonSerializerContext;
