using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Audit;

public sealed class AuditTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly TestUser Me = TestUser.Staff();
    private readonly HttpClient staffHttp = service.ClientOf(Me);
    private readonly AgreementClient staff = new(service.ClientOf(Me));

    [Fact]
    public async Task Who_changed_what_from_what_to_what_stands_in_the_trail_latest_first()
    {
        var id = await staff.BringIntoForceAsync();
        await PlanAsync(id, "2027-09-01");
        await PlanAsync(id, "2027-10-01");

        var trail = await TrailAsync(id, "subject=commitment");
        var change = Assert.Single(trail[0]["changes"]!.AsArray())!;
        Assert.Equal(("schedule.dueOn", "2027-09-01", "2027-10-01"), ((string)change["field"]!, (string)change["from"]!, (string)change["to"]!));
        var first = trail[1]["changes"]!.AsArray();
        Assert.Equal([("schedule.dueOn", null, "2027-09-01"), ("schedule.kind", null, "once")], first.Select(one => ((string)one!["field"]!, (string?)one["from"], (string)one["to"]!)).Order());
        Assert.All(trail.Skip(2), entry => Assert.Equal("created", (string?)entry["action"]));
        Assert.All(trail, entry => Assert.Equal((Me.Subject, null), ((string?)entry["changedById"], (string?)entry["organisation"])));
        Assert.Equal((1, id), ((int)trail[0]["subjectNumber"]!, (Guid)trail[0]["agreementId"]!));
    }

    [Fact]
    public async Task The_trail_is_asked_by_who_and_between_days_of_the_hub()
    {
        var id = await staff.BringIntoForceAsync();
        await PlanAsync(id, "2027-09-01");
        var all = await TrailAsync(id, "subject=commitment");
        var name = (string)all[0]["changedBy"]!;
        var today = Deadlines.ExpressAgreements.Today;

        Assert.Equal(all.Count, (await TrailAsync(id, $"subject=commitment&by={Uri.EscapeDataString(name[..5].ToUpperInvariant())}&from={today.AddDays(-1):yyyy-MM-dd}&to={today:yyyy-MM-dd}")).Count);
        Assert.Empty(await TrailAsync(id, $"from={today.AddDays(2):yyyy-MM-dd}"));
        Assert.Empty(await TrailAsync(id, $"to={today.AddDays(-2):yyyy-MM-dd}"));
        Assert.Empty(await TrailAsync(id, "by=%25"));
        using var wrong = await staffHttp.GetAsync($"/api/partnership/agreements/{id}/audit?from=2026-03-02&to=2026-03-01", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, "to"), (wrong.StatusCode, (string?)(await AgreementClient.BodyOf(wrong))["errors"]![0]!["field"]));
        using var first = await staffHttp.GetAsync($"/api/partnership/agreements/{id}/audit?from=0001-01-01", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, "from"), (first.StatusCode, (string?)(await AgreementClient.BodyOf(first))["errors"]![0]!["field"]));
        Assert.Equal(all.Count, (await TrailAsync(id, "subject=commitment&from=0001-01-02&to=9999-12-31")).Count);
    }

    [Fact]
    public async Task A_partner_s_change_stands_under_its_organisation_and_so_does_one_of_the_owner_alone_a_proof_and_its_withdrawal()
    {
        var id = await staff.BringIntoForceAsync();
        var register = (await staff.ReadAsync(id, "commitments?limit=100")).Body["items"]!.AsArray();
        var own = register.First(line => line!["party"] is not null)!;
        var agent = TestUser.Partner((string)own["party"]!);
        var partner = new AgreementClient(service.ClientOf(agent));
        var path = $"commitments/{(int)own["number"]!}";
        await ChangeAsync(partner, id, HttpMethod.Put, path, "plan", new { owner = "Le service formation" });
        await ChangeAsync(partner, id, HttpMethod.Post, path, "fulfilments", new { fulfilledOn = "2026-03-20", proof = new { kind = "document", reference = "registre 12", title = "Prêt" } });
        var fulfilment = (string)(await partner.ReadAsync(id, path)).Body["fulfilments"]![0]!["id"]!;
        await ChangeAsync(partner, id, HttpMethod.Post, path, $"fulfilments/{fulfilment}/withdraw", new { reason = "Mauvaise pièce" });

        var trail = await TrailAsync(id, $"subjectId={(string)own["id"]!}");
        Assert.Equal(4, trail.Count);
        Assert.All(trail.Take(3), entry => Assert.Equal((agent.Subject, agent.Organisation), ((string?)entry["changedById"], (string?)entry["organisation"])));
        Assert.Equal(["owner"], Fields(trail[2]));
        Assert.Contains($"fulfilments[{fulfilment}].proof.title", Fields(trail[1]));
        Assert.Contains($"fulfilments[{fulfilment}].withdrawal.reason", Fields(trail[0]));
    }

    [Fact]
    public async Task What_the_system_does_bears_nobody_s_name_whatever_a_person_is_called()
    {
        var id = await staff.BringIntoForceAsync();
        await service.Database.ExecuteAsync($"delete from commitment where agreement_id = '{id}'", TestContext.Current.CancellationToken);
        await service.MigrateAgainAsync();
        Assert.All((await TrailAsync(id, "subject=commitment")).Take(3), entry => Assert.Null((string?)entry["changedById"]));
    }

    [Fact]
    public async Task A_signature_that_is_taken_back_leaves_its_trace_with_what_it_said()
    {
        var id = await staff.ImportUniqueSampleAsync();
        await staff.ResolveAllBlockingAsync(id);
        (await staff.ChangeAsync(id, "open-for-signature")).EnsureSuccessStatusCode();
        var party = (string)(await staff.ReadAsync(id)).Body["parties"]![0]!["slug"]!;
        (await staff.SignAsync(id, party)).EnsureSuccessStatusCode();
        (await staff.ChangeAsync(id, $"signatures/{party}/withdraw", new { reason = "Mauvais acte" })).EnsureSuccessStatusCode();

        var change = (await TrailAsync(id))[0]["changes"]!.AsArray().Single(one => (string?)one!["field"] == $"parties[{party}].signature.signatory")!;
        Assert.Equal(("La direction", null), ((string?)change["from"], (string?)change["to"]));
    }

    [Fact]
    public async Task A_draft_that_was_given_up_is_gone_and_its_trail_stays_for_the_staff_of_its_hub()
    {
        var id = await staff.ImportUniqueSampleAsync();
        var party = (string)(await staff.ReadAsync(id)).Body["parties"]![0]!["slug"]!;
        (await staff.SendAsync(HttpMethod.Delete, id, "", body: null, (await staff.ReadAsync(id)).ETag)).EnsureSuccessStatusCode();

        Assert.Equal(["state"], Fields((await TrailAsync(id))[0]));
        Assert.Contains(await HubTrailAsync(staffHttp, $"subjectId={id}"), entry => (string?)entry["action"] == "created");
        foreach (var stranger in new[] { TestUser.Partner(party), TestUser.Staff("ailleurs") })
            Assert.Equal(HttpStatusCode.NotFound, (await service.ClientOf(stranger).GetAsync($"/api/partnership/agreements/{id}/audit", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task What_belongs_to_no_agreement_is_in_the_hub_s_trail_which_only_its_own_staff_reads()
    {
        Assert.NotEmpty(await HubTrailAsync(staffHttp, "subject=organisation"));
        Assert.Empty(await HubTrailAsync(service.ClientOf(TestUser.Staff("ailleurs")), ""));
        using var refused = await service.ClientOf(TestUser.Partner()).GetAsync("/api/partnership/audit", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task An_entry_for_some_parties_is_not_shown_to_the_others()
    {
        var id = await staff.BringIntoForceAsync();
        var parties = (await staff.ReadAsync(id)).Body["parties"]!.AsArray().Select(party => (string)party!["slug"]!).ToList();
        await service.Database.ExecuteAsync(
            $"""
            insert into audit_entry (hub, agreement_id, subject, subject_id, action, changes, changed_by, changed_at, readers)
            values ('{TestUser.DefaultHub}', '{id}', 'ledgerLine', '{Guid.CreateVersion7()}', 'Created', '[]', 'x', now(), array['{parties[1]}'])
            """,
            TestContext.Current.CancellationToken);

        foreach (var (reader, sees) in new[] { (TestUser.Partner(parties[0]), 0), (TestUser.Partner(parties[1]), 1), (TestUser.Staff(), 1) })
            Assert.Equal(sees, (await new AgreementClient(service.ClientOf(reader)).ReadAsync(id, "audit?subject=ledgerLine")).Body["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_trail_is_read_page_by_page()
    {
        var id = await staff.BringIntoForceAsync();
        var all = await TrailAsync(id);
        var ids = new List<long>();
        for (var path = "audit?limit=7"; path is not null;)
        {
            var page = (await staff.ReadAsync(id, path)).Body;
            ids.AddRange(page["items"]!.AsArray().Select(entry => (long)entry!["id"]!));
            path = (string?)page["next"] is { } next ? $"audit?limit=7&after={Uri.EscapeDataString(next)}" : null;
        }

        Assert.Equal(all.Select(entry => (long)entry["id"]!), ids);
    }

    [Fact]
    public async Task The_life_of_an_agreement_is_in_its_trail()
    {
        var id = await staff.BringIntoForceAsync();
        var trail = await TrailAsync(id, "subject=agreement");

        Assert.Equal("created", (string?)trail[^1]["action"]);
        var signed = trail[0]["changes"]!.AsArray().Select(change => ((string)change!["field"]!, change["to"]?.ToString())).ToList();
        Assert.Contains(("state", "inForce"), signed);
        Assert.Contains(signed, change => change.Item1.StartsWith("parties[", StringComparison.Ordinal) && change.Item1.EndsWith("].signature.signedOn", StringComparison.Ordinal));
        Assert.Contains(trail.SelectMany(entry => entry["changes"]!.AsArray()), change => ((string)change!["field"]!).StartsWith("openPoints[", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_no_trace()
    {
        var id = await staff.BringIntoForceAsync();
        var before = await TrailAsync(id);
        using var refused = await staff.SendAsync(HttpMethod.Put, id, "commitments/1/plan", new { schedule = new { kind = "once", dueOn = "1999-01-01" } }, (await staff.ReadAsync(id, "commitments/1")).ETag);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(before.Count, (await TrailAsync(id)).Count);
    }

    [Fact]
    public async Task Nobody_alters_the_trail_and_strangers_do_not_see_it()
    {
        var id = await staff.BringIntoForceAsync();
        foreach (var sql in new[] { "update audit_entry set changed_by = 'x'", "delete from audit_entry", "truncate audit_entry" })
            Assert.Equal(PostgresErrorCodes.RestrictViolation, (await Assert.ThrowsAsync<PostgresException>(() => service.Database.ExecuteAsync(sql, TestContext.Current.CancellationToken))).SqlState);

        foreach (var stranger in new[] { TestUser.Partner("un-passant"), TestUser.Staff("ailleurs") })
        {
            using var answer = await service.ClientOf(stranger).GetAsync($"/api/partnership/agreements/{id}/audit", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    private static IEnumerable<string> Fields(JsonNode entry) => entry["changes"]!.AsArray().Select(change => (string)change!["field"]!);

    private static async Task ChangeAsync(AgreementClient client, Guid id, HttpMethod method, string thing, string path, object body)
    {
        using var answer = await client.SendAsync(method, id, $"{thing}/{path}", body, (await client.ReadAsync(id, thing)).ETag);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<JsonNode>> HubTrailAsync(HttpClient client, string query)
    {
        using var answer = (await client.GetAsync($"/api/partnership/audit?limit=100&{query}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        return [.. (await AgreementClient.BodyOf(answer))["items"]!.AsArray().Select(entry => entry!)];
    }

    private async Task PlanAsync(Guid id, string dueOn)
    {
        using var answer = await staff.SendAsync(
            HttpMethod.Put, id, "commitments/1/plan", new { schedule = new { kind = "once", dueOn } }, (await staff.ReadAsync(id, "commitments/1")).ETag);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task<IReadOnlyList<JsonNode>> TrailAsync(Guid id, string query = "") =>
        [.. (await staff.ReadAsync(id, $"audit?limit=100&{query}")).Body["items"]!.AsArray().Select(entry => entry!)];
}
