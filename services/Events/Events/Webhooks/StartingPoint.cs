using Npgsql;
using SkillsHub.Events.Journal;
using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks;

/// <summary>Finds the position behind which a line is to begin.</summary>
internal sealed class StartingPoint(NpgsqlDataSource dataSource, JournalReader journal, TimeProvider clock)
{
    // Positions have no gap and come in the order of time, so halving finds the place by a few steps on the primary key, at any size.
    private const string BeforeSql = """
        with recursive search(low, high) as (
          select 0::bigint, position + 1 from journal_head
          union all
          select case when entry.recorded_at < $1 then entry.position else search.low end,
                 case when entry.recorded_at < $1 then search.high else entry.position end
          from search join journal_entry entry on entry.position = (search.low + search.high) / 2
          where search.high - search.low > 1)
        select low from search order by high - low limit 1
        """;

    /// <summary>The last position recorded before a moment; 0 where none is.</summary>
    public async Task<long> BeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(BeforeSql);
        command.Parameters.Add(new() { Value = moment.ToUniversalTime() });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task<long> OfAsync(WebhookStart start, DateTimeOffset? from, CancellationToken cancellationToken) => start switch
    {
        WebhookStart.Beginning => 0,
        WebhookStart.Date => await BeforeAsync(from!.Value, cancellationToken),
        _ => await journal.HeadAsync(cancellationToken),
    };

    /// <summary>The rule of a moment to begin at: it is not to come.</summary>
    public Check Past(Check check, DateTimeOffset? from) =>
        check.That(from is null || from <= clock.GetUtcNow(), "from", "future", "from is not in the future: what happens from now on comes by itself.");
}
