using Npgsql;
using SkillsHub.Testing;
using SkillsHub.Testing.Servers;

namespace SkillsHub.Messaging.Tests;

/// <summary>What a test asks of the note service's database.</summary>
internal static class NoteQueries
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The effects of one note's events, in the order in which they committed.</summary>
    public static async Task<List<EffectRow>> EffectsAsync(this TestDatabase database, Guid note)
    {
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("select position, text, trace_id from effect where stream = $1 order by id", connection);
        command.Parameters.Add(new() { Value = note });
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var effects = new List<EffectRow>();
        while (await reader.ReadAsync(Cancellation))
            effects.Add(new EffectRow(reader.GetInt32(0), reader.GetString(1), reader.IsDBNull(2) ? null : reader.GetString(2)));
        return effects;
    }

    public static Task<long> CountAsync(this TestDatabase database, string table, string where = "true") =>
        database.ScalarAsync<long>($"select count(*) from {table} where {where}", Cancellation);

    /// <summary>Waits until so many effects of the note's events are there.</summary>
    public static async Task<List<EffectRow>> EffectsOnceAsync(this TestDatabase database, Guid note, int count, TimeSpan? within = null)
    {
        await Eventually.TrueAsync(async () => (await database.EffectsAsync(note)).Count >= count, within, $"{count} effects");
        return await database.EffectsAsync(note);
    }

    public static Task OutboxIsEmptyAsync(this TestDatabase database, TimeSpan? within = null) =>
        Eventually.EqualAsync(0L, () => database.CountAsync("outbox_message"), within);
}
