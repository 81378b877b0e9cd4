using Npgsql;
using SkillsHub.Benchmarks.Agreements;

namespace SkillsHub.Benchmarks.Funding;

/// <summary>A hundred agreements, each with five grants and its part of the ledger's lines, copied from one that was brought into force through the API.</summary>
internal static class LedgerRows
{
    public const string Funder = "commune-de-valcendre";

    private const int Grants = 5;
    private const int Sharing = 5;

    /// <param name="staff">The hub's staff.</param>
    /// <param name="database">The service's database.</param>
    /// <param name="lines">Lines of the ledger in all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<IReadOnlyList<Guid>> StoreAsync(HttpClient staff, NpgsqlDataSource database, int lines, CancellationToken cancellationToken)
    {
        var agreements = await AgreementRows.StoreAsync(staff, database, cancellationToken);
        // Each grant has a fiscal year of its own; the first and the last are the same funder's. Two funders share every fifth expense.
        await using var copy = database.CreateCommand(
            $"""
            insert into funding_grant (id, agreement_id, number, line, funder, nature, fiscal_year, asked, granted, called, paid, spent, state, hub, stream_position)
              select gen_random_uuid(), a.id, n, 1, case n % {Grants - 1} when 1 then '{Funder}' else 'bailleur-' || n end, 'Operating', 1 + n % 3, 9e6, 9e6, 9e6, 9e6, 0, 'Paid', a.hub, 4
              from agreement a, generate_series(1, {Grants}) n where a.state = 'InForce';
            create temp table numbered as select *, row_number() over () - 1 as rank from funding_grant;
            insert into ledger_expense (id, agreement_id, spent_on, amount, supplier, label, family, nature, recorded_by, recorded_at, hub, stream_position)
              select gen_random_uuid(), g.agreement_id, date '2026-02-02' + n % 200, 10, 'Fournisseur ' || n % 97, 'Achat ' || n, (array['Training', 'SkillsWatch', 'ScientificCulture'])[1 + n % 3], 'Operating', g.number::text, now(), g.hub, n % {Sharing}
              from generate_series(1, {lines}) n join numbered g on g.rank = n / {Sharing} % (select count(*) from numbered);
            insert into ledger_allocation (expense_id, rank, agreement_id, "grant", funder, fiscal_year, spent_on, family, nature, amount)
              select e.id, part, e.agreement_id, g.number, g.funder, g.fiscal_year, e.spent_on, e.family, e.nature, case when e.stream_position > 0 then e.amount when part = 1 then 4 else 6 end
              from ledger_expense e join generate_series(1, 2) part on part = 1 or e.stream_position = 0
              join funding_grant g on g.agreement_id = e.agreement_id and g.number = 1 + (e.recorded_by::int + part - 2) % {Grants};
            """);
        copy.CommandTimeout = 0;
        await copy.ExecuteNonQueryAsync(cancellationToken);
        // An index alone answers only for pages that are known to be visible to all; vacuum runs in no transaction of several statements.
        await using var vacuum = database.CreateCommand("vacuum analyze");
        vacuum.CommandTimeout = 0;
        await vacuum.ExecuteNonQueryAsync(cancellationToken);
        return agreements;
    }
}
