using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using SkillsHub.Benchmarks.Commitments;

namespace SkillsHub.Benchmarks.Agreements;

/// <summary>
/// A hundred agreements in force of seven parties, each with its text, open points, plan, committee, three meetings held and one to come, 42 letters of renewal,
/// an amendment in effect and a hundred commitments: copied from one that was brought into force through the API.
/// </summary>
internal static class AgreementRows
{
    public const int Agreements = 100;
    private const string Root = "/api/partnership/agreements";

    // What hangs on the agreement itself, with the column that is its own key.
    private static readonly (string Table, string? Key)[] Parts =
    [
        ("agreement_party", null), ("open_point", null), ("agreement_content", null), ("funding_plan", "id"), ("steering_committee", "id"), ("committee_meeting", "id"), ("notice_letter", "id"), ("amendment", "id"),
    ];

    // What hangs on one of those.
    private static readonly (string Table, string Owner, string Key)[] Details =
    [
        ("funding_base", "funding_plan", "plan_id"), ("funding_line", "funding_plan", "plan_id"), ("committee_seat", "steering_committee", "committee_id"),
        ("notice_recipient", "notice_letter", "letter_id"), ("amendment_signatory", "amendment", "amendment_id"),
    ];

    /// <returns>Their ids.</returns>
    public static async Task<IReadOnlyList<Guid>> StoreAsync(HttpClient staff, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var origin = await BringIntoForceAsync(staff, cancellationToken);
        await ExecuteAsync(database, SevenParties(origin), cancellationToken);
        await AmendAsync(staff, origin, cancellationToken);
        await MeetAsync(staff, origin, cancellationToken);
        await ExecuteAsync(database, Facts(origin), cancellationToken);
        await ExecuteAsync(database, Copies(origin), cancellationToken);
        await RegisterRows.FillAsync(database, origin, cancellationToken);
        var ids = new List<Guid>();
        await using var read = database.CreateCommand("select id from agreement where state = 'InForce' order by id desc");
        await using var rows = await read.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            ids.Add(rows.GetGuid(0));
        return ids;
    }

    private static async Task<Guid> BringIntoForceAsync(HttpClient staff, CancellationToken cancellationToken)
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
            await ChangeAsync(staff, id, "signatures", Signature(party, "2026-02-02"), cancellationToken);
        return id;
    }

    // The sample has five parties and renews itself: two more, and letters of all to all.
    private static string SevenParties(Guid origin) =>
        $$"""
        insert into agreement_party select (jsonb_populate_record(p, jsonb_build_object('slug', 'partie-' || n, 'rank', n))).*
          from agreement_party p, generate_series(6, 7) n where p.agreement_id = '{{origin}}' and p.rank = 1;
        update agreement_content set extract = extract || '{"renewal":{"kind":"express","notice":{"count":6,"unit":"months"},"betweenEachPair":true} }' where agreement_id = '{{origin}}';
        update agreement set tacit = null, runs_on = false, tacit_until = null where id = '{{origin}}';
        """;

    private static async Task AmendAsync(HttpClient staff, Guid id, CancellationToken cancellationToken)
    {
        var amendment = new { title = "Avenant n° 1", reason = "Le projet a changé.", changes = new { terms = new { terminationNotice = new { count = 5, unit = "months" } } } };
        using var drafted = await staff.PostAsync(new Uri($"{Root}/{id}/amendments", UriKind.Relative), JsonContent.Create(amendment), cancellationToken);
        drafted.EnsureSuccessStatusCode();
        await ChangeAsync(staff, id, "amendments/1/propose", new { }, cancellationToken);
        var proposed = await staff.GetFromJsonAsync<JsonElement>(new Uri($"{Root}/{id}/amendments/1", UriKind.Relative), cancellationToken);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var party in proposed.GetProperty("signatories").EnumerateArray().Select(signatory => signatory.GetProperty("slug").GetString()))
            await ChangeAsync(staff, id, "amendments/1/signatures", Signature(party, today), cancellationToken);
    }

    private static async Task MeetAsync(HttpClient staff, Guid id, CancellationToken cancellationToken)
    {
        var meeting = new { day = DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), startsAt = "14:30:00", place = "Mairie" };
        using var planned = await staff.PostAsync(new Uri($"{Root}/{id}/committee/meetings", UriKind.Relative), JsonContent.Create(meeting), cancellationToken);
        planned.EnsureSuccessStatusCode();
    }

    private static string Facts(Guid origin) =>
        $"""
        insert into committee_meeting select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'number', n, 'state', 'Held', 'has_quorum', true, 'day', date '2026-03-01' + 60 * n))).*
          from committee_meeting m, generate_series(2, 4) n where m.agreement_id = '{origin}';
        insert into notice_letter (id, hub, agreement_id, purpose, sender, number, sent_on, recorded_by, recorded_at, changed_at, has_taken_effect, is_live, stream_position)
          select gen_random_uuid(), a.hub, a.id, 'Renewal', p.slug, 'LR ' || p.rank || '-' || q.rank, date '2026-10-01', 'accueil', now(), now(), false, true, 2
          from agreement a join agreement_party p on p.agreement_id = a.id join agreement_party q on q.agreement_id = a.id and q.slug <> p.slug where a.id = '{origin}';
        insert into notice_recipient (letter_id, party, received_on, agreement_id, purpose, sender, is_live)
          select l.id, q.slug, date '2026-10-05', l.agreement_id, l.purpose, l.sender, true
          from notice_letter l join agreement_party p on p.agreement_id = l.agreement_id and p.slug = l.sender
          join agreement_party q on q.agreement_id = l.agreement_id and l.number = 'LR ' || p.rank || '-' || q.rank where l.agreement_id = '{origin}';
        """;

    // A copy's key is told by that of the original and the agreement, so that what hangs on it finds it.
    private static string Copies(Guid origin) => string.Join(
        '\n',
        [
            $"""
            insert into agreement select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'content_hash', md5(n::text)))).*
              from agreement a, generate_series(2, {Agreements}) n where a.id = '{origin}';
            """,
            .. Parts.Select(part => Copy(part.Table, part.Key, $"r.agreement_id = '{origin}'", origin)),
            .. Details.Select(detail => Copy(detail.Table, detail.Key, $"r.{detail.Key} in (select id from {detail.Owner} where agreement_id = '{origin}')", origin)),
            "analyze;",
        ]);

    // A sender has each number of the post office once.
    private static string Copy(string table, string? key, string isOriginal, Guid origin) =>
        $"""
        insert into {table} select (jsonb_populate_record(r, jsonb_build_object('agreement_id', a.id{(key is null ? "" : $", '{key}', md5(r.{key}::text || a.id)::uuid")}{(table == "notice_letter" ? ", 'number', r.number || '/' || a.content_hash" : "")}))).*
          from {table} r, agreement a where {isOriginal} and a.id <> '{origin}' and a.state = 'InForce';
        """;

    private static object Signature(string? party, string day) => new { party, signatory = "La direction", signedOn = day, method = "electronic", proof = "certificat 7" };

    private static async Task ChangeAsync(HttpClient staff, Guid id, string path, object body, CancellationToken cancellationToken)
    {
        using var change = new HttpRequestMessage(HttpMethod.Post, $"{Root}/{id}/{path}") { Content = JsonContent.Create(body), Headers = { { "If-Match", "*" } } };
        using var answer = await staff.SendAsync(change, cancellationToken);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{path}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
    }

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
