using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace SkillsHub.Events.Journal;

/// <summary>Reads the journal from any position, through a reader's eyes.</summary>
internal sealed class JournalReader(NpgsqlDataSource dataSource)
{
    /// <summary>Events of a hub that one query looks through at most.</summary>
    public const int Window = 5_000;

    // Who wants what is rare gets an answer that says how far it goes, and no query that walks the whole journal on a connection others wait for.
    private const int MaxWindows = 10;

    // A page's events in bytes; one that is larger by itself comes alone.
    private const int MaxBytes = 1_000_000;

    private const string OfHub = "from journal_entry where position > $1 and position <= $2 and hub = $3";
    private const string IsVisible = "($4 or audience <> 'Parties' or $5 = any(parties)) and ($6 or type like any($7))";

    // Both walk the index on hub and position, from the one end or from the other, and stop at the limit, at the window's end, or behind the row with
    // which there are bytes enough.
    private const string Columns = "position, recorded_at, event_id, type, stream, occurred_at, audience, traceparent, tracestate, data";
    private const string Forward = $"""
        select {Columns}, bytes from (
          select {Columns}, octet_length(data::text) as bytes, sum(octet_length(data::text)) over (order by position) as total from (
            select {Columns} from (select {Columns}, parties {OfHub} order by position limit $9) ahead where {IsVisible} order by position limit $8) found) page
        where total - bytes < $10 order by position
        """;

    private const string Back = $"""
        select {Columns}, bytes from (
          select {Columns}, octet_length(data::text) as bytes, sum(octet_length(data::text)) over (order by position desc) as total from (
            select {Columns} from (select {Columns}, parties {OfHub} order by position desc limit $9) behind where {IsVisible} order by position desc limit $8) found) page
        where total - bytes < $10 order by position desc
        """;

    // The last of a window; none where there is less.
    private const string ForwardEnd = $"select position {OfHub} order by position offset $4 limit 1";
    private const string BackEnd = $"select position {OfHub} order by position desc offset $4 limit 1";

    private const string Whole =
        "select position, type, audience <> 'Parties', parties, data from journal_entry where position > $1 and position <= $2 order by position limit $3";

    // What is read is bounded too, not only what is found: who wants a rare type would look through the whole journal.
    private const string Count = $"""
        select count(*) from (
          select from (select audience, parties, type {OfHub} order by position limit $9) ahead
          where {IsVisible} limit $8) seen
        """;

    /// <summary>The last position. All up to it is committed and visible.</summary>
    public async Task<long> HeadAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select position from journal_head");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The hubs in which something stands behind one position, up to another.</summary>
    public async Task<List<string>> GrownAsync(long after, long upTo, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("select distinct hub from journal_entry where position > $1 and position <= $2");
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = upTo });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var hubs = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            hubs.Add(reader.GetString(0));
        return hubs;
    }

    /// <summary>What the reader may see behind one position, up to another, oldest first.</summary>
    public async Task<JournalStretch> ReadAsync(JournalView view, long after, long upTo, int limit, CancellationToken cancellationToken, int maxBytes = MaxBytes)
    {
        var page = new BoundedRows(limit, maxBytes);
        var end = after;
        for (var window = 0; window < MaxWindows && end < upTo && !page.IsFull; window++)
        {
            await ReadAsync(Forward, view, end, upTo, page, cancellationToken);
            if (!page.IsFull)
                end = await EndAsync(ForwardEnd, view.Hub, end, upTo, cancellationToken) ?? upTo;
        }

        return page.ToStretch(end, hasReached: end >= upTo);
    }

    /// <summary>What the reader may see before a position, newest first.</summary>
    public async Task<JournalStretch> ReadBackAsync(JournalView view, long before, int limit, CancellationToken cancellationToken)
    {
        var page = new BoundedRows(limit, MaxBytes);
        var end = before;
        for (var window = 0; window < MaxWindows && end > 1 && !page.IsFull; window++)
        {
            await ReadAsync(Back, view, after: 0, end - 1, page, cancellationToken);
            if (!page.IsFull)
                end = await EndAsync(BackEnd, view.Hub, after: 0, end - 1, cancellationToken) ?? 1;
        }

        return page.ToStretch(end, hasReached: end <= 1);
    }

    /// <summary>How much a reader may see behind a position, at least: counted up to a bound, among the next few thousand events of its hub.</summary>
    public async Task<int> CountAsync(JournalView view, long after, int upTo, CancellationToken cancellationToken) =>
        (await CountAsync([(view, after)], upTo, cancellationToken))[0];

    /// <summary>The same for several readers at once.</summary>
    public async Task<List<int>> CountAsync(IReadOnlyCollection<(JournalView View, long After)> readers, int upTo, CancellationToken cancellationToken)
    {
        if (readers.Count == 0)
            return [];
        await using var batch = dataSource.CreateBatch();
        foreach (var (view, after) in readers)
        {
            var command = new NpgsqlBatchCommand(Count);
            AddParameters(command.Parameters, view, after, long.MaxValue, upTo);
            batch.BatchCommands.Add(command);
        }

        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var counts = new List<int>(readers.Count);
        do
        {
            await reader.ReadAsync(cancellationToken);
            counts.Add((int)reader.GetInt64(0));
        }
        while (await reader.NextResultAsync(cancellationToken));
        return counts;
    }

    /// <summary>What stands behind one position, up to another, of every hub and for whomever.</summary>
    public async Task<List<WholeJournalEntry>> ReadWholeAsync(long after, long upTo, int limit, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(Whole);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = upTo });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<WholeJournalEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            entries.Add(new(
                reader.GetInt64(0), reader.GetString(1), reader.GetBoolean(2), reader.GetFieldValue<string[]>(3), JsonSerializer.Deserialize(reader.GetString(4), CloudEventJson.Default.JsonElement)));
        }

        return entries;
    }

    private static void AddParameters(NpgsqlParameterCollection parameters, JournalView view, long after, long upTo, int limit)
    {
        parameters.Add(new() { Value = after });
        parameters.Add(new() { Value = upTo });
        parameters.Add(new() { Value = view.Hub });
        parameters.Add(new() { Value = view.Organisation is null });
        parameters.Add(new() { Value = view.Organisation ?? string.Empty });
        parameters.Add(new() { Value = view.Types.Count == 0 });
        parameters.Add(new() { Value = view.Types.Select(TypePattern.ToLike).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        parameters.Add(new() { Value = limit });
        parameters.Add(new() { Value = Window });
    }

    private async Task<long?> EndAsync(string sql, string hub, long after, long upTo, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = upTo });
        command.Parameters.Add(new() { Value = hub });
        command.Parameters.Add(new() { Value = Window - 1 });
        return (long?)await command.ExecuteScalarAsync(cancellationToken);
    }

    private async Task ReadAsync(string sql, JournalView view, long after, long upTo, BoundedRows page, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(sql);
        AddParameters(command.Parameters, view, after, upTo, page.Limit - page.Count);
        command.Parameters.Add(new() { Value = (long)page.MaxBytes - page.Bytes });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            page.Add(JournalRow.Read(reader), reader.GetInt32(10));
    }
}
