using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;

namespace SkillsHub.Benchmarks.Commitments;

/// <summary>A hundred agreements of a hundred commitments each, copied from one that was brought into force through the API.</summary>
internal static class RegisterRows
{
    public const int Agreements = 100;
    private const int Commitments = 100;
    private const string Root = "/api/partnership/agreements";

    public static async Task<IReadOnlyList<Guid>> StoreAsync(HttpClient staff, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var origin = await BringIntoForceAsync(staff, cancellationToken);
        await using var copy = database.CreateCommand(
            $"""
            insert into agreement select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'content_hash', md5(n::text)))).*
              from agreement a, generate_series(2, {Agreements}) n where a.id = '{origin}';
            insert into agreement_party select (jsonb_populate_record(p, jsonb_build_object('agreement_id', a.id))).*
              from agreement_party p, agreement a where p.agreement_id = '{origin}' and a.id <> '{origin}' and a.state = 'InForce';
            analyze;
            """);
        await copy.ExecuteNonQueryAsync(cancellationToken);
        await FillAsync(database, origin, cancellationToken);
        var ids = new List<Guid>();
        await using var read = database.CreateCommand("select id from agreement where state = 'InForce'");
        await using var rows = await read.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            ids.Add(rows.GetGuid(0));
        return ids;
    }

    /// <summary>Gives each agreement its hundred, like those of one. Every other one is due each quarter and was kept the first time; of the others nobody has said by when.</summary>
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

    public static async Task<Guid> BringIntoForceAsync(HttpClient staff, CancellationToken cancellationToken)
    {
        using var file = new ByteArrayContent(await staff.GetByteArrayAsync($"{Root}/sample", cancellationToken));
        using var form = new MultipartFormDataContent { { file, "file", "convention.txt" } };
        using var imported = await staff.PostAsync(new Uri($"{Root}/import", UriKind.Relative), form, cancellationToken);
        var agreement = await imported.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        var id = agreement.GetProperty("id").GetGuid();
        foreach (var number in agreement.GetProperty("blocking").EnumerateArray().Select(point => point.GetInt32()))
            await ChangeAsync(staff, id, $"open-points/{number}/resolve", new { resolution = "Réglé", rate = 12.5m, amount = 1_000m }, cancellationToken);
        await ChangeAsync(staff, id, "open-for-signature", new { }, cancellationToken);
        foreach (var party in agreement.GetProperty("parties").EnumerateArray().Select(party => party.GetProperty("slug").GetString()))
            await ChangeAsync(staff, id, "signatures", new { party, signatory = "La direction", signedOn = "2026-02-02", method = "electronic", proof = "certificat 7" }, cancellationToken);
        return id;
    }

    private static async Task ChangeAsync(HttpClient staff, Guid id, string path, object body, CancellationToken cancellationToken)
    {
        using var change = new HttpRequestMessage(HttpMethod.Post, $"{Root}/{id}/{path}") { Content = JsonContent.Create(body), Headers = { { "If-Match", "*" } } };
        using var answer = await staff.SendAsync(change, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
