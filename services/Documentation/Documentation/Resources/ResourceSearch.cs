using Npgsql;
using NpgsqlTypes;
using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Persistence;

namespace SkillsHub.Documentation.Resources;

/// <summary>Search in one statement. The words are parsed in FROM: elsewhere a generic plan would parse them again for every row.</summary>
internal sealed class ResourceSearch(NpgsqlDataSource database)
{
    private const string Columns = """
        r.id, r.hub, r.state, r.visibility, r.title, r.description, r.type, r.subjects, r.creator, r.date, r.language, r.activity_family, r.published_at,
        file.name, file.media_type, file.length, r.xmin
        """;

    private const string Filters = """
        left join lateral (
            select v.name, v.media_type, v.length from file_version v where v.resource_id = r.id order by v.number desc limit 1) file on true
        where r.state <> 'Tombstone'
            and (r.hub = @staff_hub
                or (r.state = 'Published' and (r.visibility = 'Public' or (r.visibility = 'Partners' and r.hub = @partner_hub))))
            and (@hub is null or r.hub = @hub)
            and (@family is null or r.activity_family = @family)
            and (@type is null or r.type = @type)
        """;

    private const string ByRank = $"""
        select {Columns}, ts_rank(r.search, query) as rank
        from websearch_to_tsquery('{FrenchSearch.Configuration}', @words) query
        join resource r on r.search @@ query
        {Filters}
            and (@after_id is null or (ts_rank(r.search, query), r.id) < (@after_rank, @after_id))
        order by rank desc, r.id desc
        limit @limit
        """;

    private const string ByTitle = $"""
        select {Columns}, null::real
        from resource r
        {Filters}
            and (@after_id is null or (r.title, r.id) > (@after_title, @after_id))
        order by r.title, r.id
        limit @limit
        """;

    public async Task<IReadOnlyList<ResourceRow>> FindAsync(ResourceQuestion question, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(question.Words is null ? ByTitle : ByRank);
        Add(command, "staff_hub", NpgsqlDbType.Text, question.Reader.StaffHub);
        Add(command, "partner_hub", NpgsqlDbType.Text, question.Reader.PartnerHub);
        Add(command, "hub", NpgsqlDbType.Text, question.Hub);
        Add(command, "family", NpgsqlDbType.Text, question.Family?.ToString());
        Add(command, "type", NpgsqlDbType.Text, question.Type?.ToString());
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

        var rows = new List<ResourceRow>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(Read(reader));
        return rows;
    }

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });

    private static ResourceRow Read(NpgsqlDataReader reader)
    {
        var summary = new ResourceSummary(
            reader.GetGuid(0),
            reader.GetString(1),
            Enum.Parse<ResourceState>(reader.GetString(2)),
            Enum.Parse<Visibility>(reader.GetString(3)),
            reader.GetString(4),
            reader.GetString(5),
            Enum.Parse<ResourceType>(reader.GetString(6)),
            reader.GetFieldValue<string[]>(7),
            reader.IsDBNull(8) ? null : reader.GetString(8),
            reader.GetFieldValue<DateOnly?>(9),
            reader.GetString(10),
            reader.IsDBNull(11) ? null : Enum.Parse<ActivityFamily>(reader.GetString(11)),
            reader.GetFieldValue<DateTimeOffset?>(12),
            reader.IsDBNull(13) ? null : new FileSummary(reader.GetString(13), reader.GetString(14), reader.GetInt64(15)));
        return new ResourceRow(summary, reader.GetFieldValue<uint>(16), new ResourceCursor(reader.GetFieldValue<float?>(17), summary.Title, summary.Id));
    }
}
