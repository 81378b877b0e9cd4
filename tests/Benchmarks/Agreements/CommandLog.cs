using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace SkillsHub.Benchmarks.Agreements;

/// <summary>Notes the queries that EF sends while it is asked to, so that bare Npgsql can send the same.</summary>
internal sealed class CommandLog : DbCommandInterceptor
{
    private List<Query>? noted;

    public async Task<IReadOnlyList<Query>> NoteAsync(Func<Task> readAsync)
    {
        noted = [];
        await readAsync();
        var queries = noted;
        noted = null;
        return queries;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        noted?.Add(new(command.CommandText, [.. command.Parameters.Cast<NpgsqlParameter>()]));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    /// <summary>A query with the values that it was sent with.</summary>
    internal sealed record Query(string Sql, IReadOnlyList<NpgsqlParameter> Parameters)
    {
        /// <returns>How many rows there were, each read whole.</returns>
        public async Task<int> ReadAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
        {
            await using var command = database.CreateCommand(Sql);
            foreach (var parameter in Parameters)
                command.Parameters.Add(parameter.Clone());
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var count = 0;
            for (var row = new object[rows.FieldCount]; await rows.ReadAsync(cancellationToken); count++)
                rows.GetValues(row);
            return count;
        }
    }
}
