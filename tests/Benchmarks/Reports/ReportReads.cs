using System.Globalization;
using Npgsql;
using SkillsHub.Benchmarks.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Benchmarks.Reports;

/// <summary>The annual report of one of 100 agreements among 1 000 000 facts, as the staff and as a funder reads it, beside the same sums by bare Npgsql.</summary>
internal static class ReportReads
{
    private const int Rounds = 100;
    private const int Facts = 1_000_000;
    private const string Funder = "commune-de-valcendre";

    // For a first look on a busy machine.
    private const string FactsVariable = "REPORT_FACTS";

    private const string Sums = """
        select measure, family, party, nature, sort, count(*), count(amount), sum(amount) from report_fact
        where agreement_id = $1 and superseded_at is null and measure <> 'TakenBack'
          and (fiscal_year = 2026 or (fiscal_year is null and day between '2026-02-02' and '2026-12-31')) group by 1, 2, 3, 4, 5
        """;

    private const string OfHub = """
        select measure, family, party, nature, sort, count(*), count(amount), sum(amount) from report_fact
        where agreement_id is null and hub = 'saint-dizier' and superseded_at is null and day between '2026-02-02' and '2026-12-31' group by 1, 2, 3, 4, 5
        """;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var facts = int.TryParse(Environment.GetEnvironmentVariable(FactsVariable), CultureInfo.InvariantCulture, out var fewer) ? fewer : Facts;
        await using var bench = new PartnershipBench();
        await bench.InitializeAsync();
        await using var database = NpgsqlDataSource.Create(bench.Database.ConnectionString);
        using var staff = bench.ClientOf(TestUser.Staff());
        using var funder = bench.ClientOf(TestUser.Partner(Funder));
        var agreements = await AgreementRows.StoreAsync(staff, database, cancellationToken);
        await StoreAsync(database, facts, cancellationToken);
        foreach (var (name, reader) in new[] { ("the staff's", staff), ("a funder's", funder) })
        {
            var times = new ReadTimes();
            for (var round = 0; round < Rounds; round++)
            {
                var agreement = agreements[round % agreements.Count];
                var address = new Uri($"/api/partnership/agreements/{agreement}/reports/2026", UriKind.Relative);
                await times.MeasureAsync(() => reader.GetByteArrayAsync(address, cancellationToken), () => ReadAsync(database, agreement, cancellationToken));
            }

            Console.WriteLine($"annual report, {name}, {facts} facts, request to answer: {times.Line("2 000 ms", "bare Npgsql, the sums alone:")}");
        }
    }

    // A tenth of the facts is the hub's own; of each agreement's, a part are its promises and what they came to.
    private static async Task StoreAsync(NpgsqlDataSource database, int facts, CancellationToken cancellationToken)
    {
        await using var store = database.CreateCommand(
            $"""
            create temp table numbered as select id, row_number() over (order by id) - 1 as rank from agreement where state = 'InForce';
            insert into report_fact (position, event_id, hub, agreement_id, measure, day, subject, family, party, nature, amount, number, sort, title, readers, is_common, due_on, every_months)
              select n, gen_random_uuid(), 'saint-dizier', case when n % 10 = 0 then null else a.id end,
                case when n % 10 = 0 then (array['Session', 'AgendaEvent', 'Resource'])[1 + n % 3] when n % 100 in (1, 2) then 'Promised' when n % 100 = 3 then 'Planned' when n % 100 = 4 then 'Kept'
                  else (array['Spent', 'Paid', 'Called', 'DeadlineMet'])[1 + n % 4] end,
                date '2026-02-02' + n % 600, 'thing/' || n, (array['Training', 'SkillsWatch', 'ScientificCulture'])[1 + n % 3], (array['{Funder}', 'bailleur-1', 'bailleur-2'])[1 + n % 3],
                'Operating', case when n % 10 = 0 or n % 100 < 5 then null else 10 end, 1 + (n / 100 / 100) % 100, case when n % 100 = 3 then 'recurring' else null end, 'Chose ' || n,
                case when n % 10 = 0 or n % 100 < 5 then null else array[(array['{Funder}', 'bailleur-1', 'bailleur-2'])[1 + n % 3]] end, false, date '2026-03-01', case when n % 100 = 3 then 3 else null end
              from generate_series(1, {facts}) n join numbered a on a.rank = (n / 100) % (select count(*) from numbered);
            update report_cursor set position = {facts}, head = {facts};
            """);
        store.CommandTimeout = 0;
        await store.ExecuteNonQueryAsync(cancellationToken);
        await using var vacuum = database.CreateCommand("vacuum analyze");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Task<int> ReadAsync(NpgsqlDataSource database, Guid agreement, CancellationToken cancellationToken) =>
        ReadTimes.ReadAsync(database, [new(Sums) { Parameters = { new() { Value = agreement } } }, new(OfHub)], cancellationToken);
}
