using Npgsql;

namespace SkillsHub.Benchmarks.Commitments;

/// <summary>Gives each agreement in force a register of a hundred commitments, like those of one.</summary>
internal static class RegisterRows
{
    private const int Commitments = 100;

    /// <summary>Every other one is due each quarter and was kept the first time; of the others nobody has said by when.</summary>
    public static async Task FillAsync(NpgsqlDataSource database, Guid origin, CancellationToken cancellationToken)
    {
        await using var copy = database.CreateCommand(
            $"""
            create temp table origin as select * from commitment where agreement_id = '{origin}';
            delete from commitment where agreement_id = '{origin}';
            insert into commitment select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'agreement_id', a.id, 'number', n) || case when n % 2 = 0 then jsonb_build_object('fulfilled', 0)
                else jsonb_build_object('schedule_kind', 'Recurring', 'schedule_every_months', 3, 'schedule_due_on', date '2026-03-01' + n, 'next_due_on', date '2026-06-01' + n, 'fulfilled', 1) end)).*
              from agreement a, generate_series(1, {Commitments}) n, origin o
              where a.state = 'InForce' and o.number = 1 + n % (select count(*) from origin);
            insert into commitment_fulfilment (id, commitment_id, occurrence, schedule, fulfilled_on, proof_kind, proof_reference, proof_title, recorded_by, recorded_at)
              select gen_random_uuid(), id, schedule_due_on, schedule_kind, schedule_due_on, 'Document', 'registre 12', 'Convention de prêt', 'accueil', now() from commitment where fulfilled > 0;
            analyze;
            """);
        await copy.ExecuteNonQueryAsync(cancellationToken);
    }
}
