using Npgsql;
using NpgsqlTypes;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Contracts;
using SkillsHub.Persistence;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>Search in one statement. The words are parsed in FROM: elsewhere a generic plan would parse them again for every row.</summary>
internal sealed class ProgrammeSearch(NpgsqlDataSource database)
{
    private const string Columns = """
        p.id, p.hub, p.state, p.code, p.title, p.summary, p.pathways, p.credits, p.hours, p.level, p.certification,
        next.id, next.starts_on, next.ends_on, next.modality, next.place, p.xmin, day.today
        """;

    private const string Filters = """
        left join unnest(@hubs, @days) as told(hub, today) on told.hub = p.hub
        cross join lateral (select coalesce(told.today, @today) as today) day
        left join lateral (
            select s.id, s.starts_on, s.ends_on, s.modality, s.place
            from session s
            where s.programme_id = p.id and s.ends_on >= day.today and s.cancelled_at is null and (@modality is null or s.modality = @modality)
            order by s.starts_on < day.today, s.starts_on, s.id
            limit 1) next on true
        where (p.state = 'Published' or (p.hub = @staff_hub and p.state <> 'Withdrawn'))
            and (@hub is null or p.hub = @hub)
            and (@pathway is null or p.pathways @> array[@pathway])
            and (@modality is null or next.id is not null)
        """;

    private const string ByRank = $"""
        select {Columns}, ts_rank(p.search, query) as rank
        from websearch_to_tsquery('{FrenchSearch.Configuration}', @words) query
        join programme p on p.search @@ query
        {Filters}
            and (@after_id is null or (ts_rank(p.search, query), p.id) < (@after_rank, @after_id))
        order by rank desc, p.id desc
        limit @limit
        """;

    private const string ByTitle = $"""
        select {Columns}, null::real
        from programme p
        {Filters}
            and (@after_id is null or (p.title, p.id) > (@after_title, @after_id))
        order by p.title, p.id
        limit @limit
        """;

    public async Task<IReadOnlyList<ProgrammeRow>> FindAsync(ProgrammeQuestion question, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(question.Words is null ? ByTitle : ByRank);
        Add(command, "today", NpgsqlDbType.Date, question.Days.Usual);
        Add(command, "hubs", NpgsqlDbType.Array | NpgsqlDbType.Text, question.Days.Told.Keys.ToArray());
        Add(command, "days", NpgsqlDbType.Array | NpgsqlDbType.Date, question.Days.Told.Values.ToArray());
        Add(command, "modality", NpgsqlDbType.Text, question.Modality?.ToString());
        Add(command, "pathway", NpgsqlDbType.Text, question.Pathway?.ToString());
        Add(command, "hub", NpgsqlDbType.Text, question.Hub);
        Add(command, "staff_hub", NpgsqlDbType.Text, question.StaffHub);
        Add(command, "after_id", NpgsqlDbType.Uuid, question.After?.Id);
        Add(command, "limit", NpgsqlDbType.Integer, question.Limit);
        if (question.Words is null)
        {
            Add(command, "after_title", NpgsqlDbType.Text, question.After?.Title);
        }
        else
        {
            Add(command, "words", NpgsqlDbType.Text, question.Words);
            Add(command, "after_rank", NpgsqlDbType.Real, question.After?.Rank);
        }

        var rows = new List<ProgrammeRow>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(Read(reader));
        return rows;
    }

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });

    private static ProgrammeRow Read(NpgsqlDataReader reader)
    {
        var summary = new ProgrammeSummary(
            reader.GetGuid(0),
            reader.GetString(1),
            Enum.Parse<ProgrammeState>(reader.GetString(2)),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetString(5),
            [.. reader.GetFieldValue<string[]>(6).Select(Enum.Parse<TrainingPathway>)],
            reader.GetFieldValue<int?>(7),
            reader.GetFieldValue<int?>(8),
            reader.GetFieldValue<int?>(9),
            reader.IsDBNull(10) ? null : reader.GetString(10),
            reader.IsDBNull(11) ? null : NextSession(reader));
        return new ProgrammeRow(summary, reader.GetFieldValue<uint>(16), reader.GetFieldValue<DateOnly>(17), new ProgrammeCursor(reader.GetFieldValue<float?>(18), summary.Title, summary.Id));
    }

    private static NextSession NextSession(NpgsqlDataReader reader) => new(
        reader.GetGuid(11),
        reader.GetFieldValue<DateOnly>(12),
        reader.GetFieldValue<DateOnly>(13),
        Enum.Parse<SessionModality>(reader.GetString(14)),
        reader.IsDBNull(15) ? null : reader.GetString(15),
        reader.GetFieldValue<DateOnly>(12) < reader.GetFieldValue<DateOnly>(17));
}
