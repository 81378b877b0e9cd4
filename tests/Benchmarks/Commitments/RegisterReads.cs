using Npgsql;
using SkillsHub.Benchmarks.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Benchmarks.Commitments;

/// <summary>The reads of the register with 10 000 commitments, with HTTP, JSON and the check of the token, beside the same rows by bare Npgsql. What EF alone adds is measured by itself.</summary>
internal static class RegisterReads
{
    private const int Rounds = 300;
    private const string Party = "commune-de-valcendre";

    private static readonly (string Name, Func<Guid, string> Path, string Sql)[] Reads =
    [
        (
            "list page of 50",
            agreement => $"agreements/{agreement}/commitments?limit=50&sort=due",
            """
            select c.*, f.* from (select * from commitment where agreement_id = $1 order by coalesce(next_due_on, 'infinity'), number limit 51) c
            left join commitment_fulfilment f on f.commitment_id = c.id order by coalesce(c.next_due_on, 'infinity'), c.number
            """),
        ("progress", agreement => $"agreements/{agreement}/commitments/progress", "select is_common, party, schedule_kind, next_due_on, fulfilled from commitment where agreement_id = $1"),
        (
            "commitments due next, of all agreements",
            _ => "commitments/due?limit=5",
            $"""
            select c.id, c.agreement_id, a.title, c.number, c.party, c.is_common, c.text, c.owner, c.next_due_on, count(*) over () from commitment c
            join agreement a on a.id = c.agreement_id and a.hub = c.hub and a.state <> 'Discarded'
            where $1::uuid is not null and c.hub = '{TestUser.DefaultHub}' and c.next_due_on is not null and (c.is_common or c.party = '{Party}')
              and exists (select 1 from agreement_party p where p.agreement_id = a.id and p.slug = '{Party}')
            order by c.next_due_on, c.id limit 6
            """),
    ];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = new PartnershipBench();
        await bench.InitializeAsync();
        await using var database = NpgsqlDataSource.Create(bench.Database.ConnectionString);
        using var staff = bench.ClientOf(TestUser.Staff());
        using var partner = bench.ClientOf(TestUser.Partner(Party));
        var agreements = await AgreementRows.StoreAsync(staff, database, cancellationToken);

        foreach (var (name, path, sql) in Reads)
        {
            var times = new ReadTimes();
            for (var round = 0; round < Rounds; round++)
            {
                var agreement = agreements[round % agreements.Count];
                await times.MeasureAsync(
                    () => partner.GetByteArrayAsync(new Uri($"/api/partnership/{path(agreement)}", UriKind.Relative), cancellationToken),
                    () => ReadAsync(database, sql, agreement, cancellationToken));
            }

            Console.WriteLine($"{name}, request to answer: {times.Line("150 ms")}");
        }
    }

    private static Task<int> ReadAsync(NpgsqlDataSource database, string sql, Guid agreement, CancellationToken cancellationToken) =>
        ReadTimes.ReadAsync(database, [new(sql) { Parameters = { new() { Value = agreement } } }], cancellationToken);
}
