using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Commitments.RegisterRequests;

namespace SkillsHub.Partnership.Tests.Commitments;

public sealed class CommitmentApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly object Proof = new { kind = "document", reference = "registre 12", title = "Convention de prêt" };
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_signature_opens_the_register_and_each_step_is_told_in_order()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringIntoForceAsync();
        var promised = (await staff.ReadAsync(id)).Body["content"]!["commitments"]!.AsArray();
        var register = await ListAsync(staff, id);
        Assert.Equal(promised.Select(promise => (string)promise!["text"]!), register.Select(line => (string)line["text"]!));
        Assert.All(register, line => Assert.Equal("unplanned", (string?)line["state"]));

        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(staff, id, 1, new { kind = "recurring", dueOn = "2026-03-31", everyMonths = 6 })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await FulfilAsync(staff, id, 1, new { fulfilledOn = "2026-03-20", proof = Proof })).StatusCode);
        var (commitment, _) = await staff.ReadAsync(id, "commitments/1");
        var fulfilment = Assert.Single(commitment["fulfilments"]!.AsArray())!;
        Assert.Equal("2026-03-31", (string?)fulfilment["occurrence"]);
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 1, HttpMethod.Post, $"fulfilments/{(string?)fulfilment["id"]}/withdraw", new { reason = "Mauvaise pièce" })).StatusCode);

        var last = await tap.FirstAsync<CommitmentFulfilmentWithdrawn>(told => told.AgreementId == id);
        var stream = tap.Received.Where(told => told.AggregateId == last.AggregateId).ToList();
        Assert.Equal([1, 2, 3, 4], stream.Select(told => told.AggregateVersion));
        Assert.Equal([typeof(CommitmentRegistered), typeof(CommitmentPlanned), typeof(CommitmentFulfilled), typeof(CommitmentFulfilmentWithdrawn)], stream.Select(told => told.GetType()));
        var kept = Assert.Single(stream.OfType<CommitmentFulfilled>());
        Assert.Equal((ProofKind.Document, null, null), (kept.ProofKind, kept.ProofReference, kept.ProofTitle));
        Assert.Equal((1, "2026-03-31"), (last.Number, last.Occurrence?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_partner_sees_all_and_changes_only_its_own_and_what_is_common()
    {
        var id = await staff.BringIntoForceAsync();
        var register = await ListAsync(staff, id);
        var own = register.First(line => line["party"] is not null);
        var other = register.First(line => line["party"] is not null && (string?)line["party"] != (string?)own["party"]);
        var partner = new AgreementClient(service.ClientOf(TestUser.Partner((string)own["party"]!)));
        var plan = new { kind = "continuing" };

        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(partner, id, (int)own["number"]!, plan)).StatusCode);
        using var refused = await PlanAsync(partner, id, (int)other["number"]!, plan);
        Assert.Equal((HttpStatusCode.Forbidden, "agreement.not-for-this-party"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
        Assert.Equal("unplanned", (string?)(await partner.ReadAsync(id, $"commitments/{(int)other["number"]!}")).Body["commitment"]!["state"]);

        var common = register.First(line => (string?)line["promisor"] == "everybody");
        using var ofAll = await PlanAsync(partner, id, (int)common["number"]!, plan);
        Assert.Equal((HttpStatusCode.Forbidden, "commitment.common-schedule"), (ofAll.StatusCode, (string?)(await AgreementClient.BodyOf(ofAll))["code"]));
        Assert.Equal(HttpStatusCode.NoContent, (await FulfilAsync(partner, id, (int)common["number"]!, new { fulfilledOn = "2026-03-20", proof = Proof })).StatusCode);
    }

    [Fact]
    public async Task A_missed_day_is_put_off_by_the_staff_with_its_reason_and_stays_read_told_and_counted()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringIntoForceAsync();
        var own = (await ListAsync(staff, id)).First(line => line["party"] is not null);
        var (number, party) = ((int)own["number"]!, (string)own["party"]!);
        var partner = new AgreementClient(service.ClientOf(TestUser.Partner(party)));
        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(partner, id, number, new { kind = "once", dueOn = "2026-03-01" })).StatusCode);
        object later = new { schedule = new { kind = "once", dueOn = "2027-12-01" }, reason = "Locaux livrés en retard" };

        using var refused = await ChangeAsync(partner, id, number, HttpMethod.Put, "plan", later);
        Assert.Equal((HttpStatusCode.Forbidden, "commitment.late"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
        using var unexplained = await PlanAsync(staff, id, number, new { kind = "once", dueOn = "2027-12-01" });
        Assert.Equal((HttpStatusCode.BadRequest, "commitment.late-reason-required"), (unexplained.StatusCode, (string?)(await AgreementClient.BodyOf(unexplained))["code"]));
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, number, HttpMethod.Put, "plan", later)).StatusCode);

        var details = (await partner.ReadAsync(id, $"commitments/{number}")).Body;
        Assert.Equal(("planned", 1), ((string)details["commitment"]!["state"]!, (int)details["commitment"]!["putOff"]!));
        var postponement = Assert.Single(details["postponements"]!.AsArray())!;
        Assert.Equal(("2026-03-01", "2027-12-01", "Locaux livrés en retard"), ((string)postponement["missed"]![0]!, (string)postponement["dueOn"]!, (string)postponement["reason"]!));
        var line = (await partner.ReadAsync(id, "commitments/progress")).Body["parties"]!.AsArray().Single(one => (string?)one!["party"] == party)!;
        Assert.Equal((1, 1), ((int)line["planned"]!, (int)line["putOff"]!));
        var told = await tap.FirstAsync<CommitmentPlanned>(one => one.AgreementId == id && one.PutOff is not null);
        Assert.Equal([new DateOnly(2026, 3, 1)], told.PutOff!);
    }

    [Fact]
    public async Task A_proof_of_what_all_promise_is_taken_back_by_who_recorded_it()
    {
        var id = await staff.BringIntoForceAsync();
        var register = await ListAsync(staff, id);
        var common = (int)register.First(line => (string?)line["promisor"] == "everybody")["number"]!;
        var parties = (await staff.ReadAsync(id)).Body["parties"]!.AsArray().Select(party => (string)party!["slug"]!).ToList();
        var first = new AgreementClient(service.ClientOf(TestUser.Partner(parties[0])));
        var second = new AgreementClient(service.ClientOf(TestUser.Partner(parties[1])));
        Assert.Equal(HttpStatusCode.NoContent, (await FulfilAsync(first, id, common, new { fulfilledOn = "2026-03-20", proof = Proof })).StatusCode);
        var record = Assert.Single((await second.ReadAsync(id, $"commitments/{common}")).Body["fulfilments"]!.AsArray())!;
        Assert.Equal(parties[0], (string?)record["organisation"]);

        using var refused = await ChangeAsync(second, id, common, HttpMethod.Post, $"fulfilments/{(string)record["id"]!}/withdraw", new { reason = "Non" });
        Assert.Equal((HttpStatusCode.Forbidden, "commitment.recorded-by-another"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(first, id, common, HttpMethod.Post, $"fulfilments/{(string)record["id"]!}/withdraw", new { reason = "Mauvaise pièce" })).StatusCode);
    }

    [Theory]
    [InlineData("PUT", "plan")]
    [InlineData("POST", "fulfilments")]
    [InlineData("POST", "fulfilments/{0}/withdraw")]
    public async Task Who_is_no_party_changes_nothing_and_a_party_nothing_of_another_s(string method, string path)
    {
        var id = await staff.BringIntoForceAsync();
        var register = (await ListAsync(staff, id)).Where(line => line["party"] is not null).ToList();
        var own = register[0];
        var another = register.First(line => (string?)line["party"] != (string?)own["party"]);
        Assert.Equal(HttpStatusCode.NoContent, (await FulfilAsync(staff, id, (int)own["number"]!, new { fulfilledOn = "2026-03-20", proof = Proof })).StatusCode);
        var (before, tag) = await staff.ReadAsync(id, $"commitments/{(int)own["number"]!}");
        var target = $"commitments/{(int)own["number"]!}/{string.Format(System.Globalization.CultureInfo.InvariantCulture, path, (string)before["fulfilments"]![0]!["id"]!)}";
        object body = path switch
        {
            "plan" => new { schedule = new { kind = "continuing" } },
            "fulfilments" => new { fulfilledOn = "2026-03-21", proof = Proof },
            _ => new { reason = "Mauvaise pièce" },
        };

        foreach (var (user, status) in new[]
        {
            (TestUser.Partner("un-passant"), HttpStatusCode.NotFound),
            (TestUser.Staff("ailleurs"), HttpStatusCode.NotFound),
            (TestUser.Partner((string)own["party"]!, "ailleurs"), HttpStatusCode.NotFound),
            (TestUser.Partner((string)another["party"]!), HttpStatusCode.Forbidden),
        })
        {
            using var refused = await new AgreementClient(service.ClientOf(user)).SendAsync(new HttpMethod(method), id, target, body, tag);
            Assert.Equal(status, refused.StatusCode);
        }

        Assert.Equal(before.ToJsonString(), (await staff.ReadAsync(id, $"commitments/{(int)own["number"]!}")).Body.ToJsonString());
    }

    [Fact]
    public async Task Where_the_text_gives_no_end_a_promise_may_be_far_ahead_and_not_in_the_year_9999()
    {
        var id = await staff.BringIntoForceAsync();
        await service.Database.ExecuteAsync($"update agreement set ends_on = null, tacit_until = null where id = '{id}'", Token);
        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(staff, id, 1, new { kind = "recurring", dueOn = "2050-03-01", everyMonths = 12 })).StatusCode);
        Assert.Equal("planned", (string?)(await staff.ReadAsync(id, "commitments/1")).Body["commitment"]!["state"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await PlanAsync(staff, id, 2, new { kind = "once", dueOn = "9999-12-31" })).StatusCode);
    }

    [Fact]
    public async Task Of_two_who_plan_the_same_the_second_is_told_to_read_again()
    {
        var id = await staff.BringIntoForceAsync();
        var (_, tag) = await staff.ReadAsync(id, "commitments/2");
        var plan = new { schedule = new { kind = "continuing" } };
        var another = new { schedule = new { kind = "once", dueOn = "2026-12-01" } };
        Assert.Equal(HttpStatusCode.NoContent, (await staff.SendAsync(HttpMethod.Put, id, "commitments/2/plan", plan, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.SendAsync(HttpMethod.Put, id, "commitments/2/plan", another, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.SendAsync(HttpMethod.Put, id, "commitments/2/plan", another, ifMatch: null)).StatusCode);
    }

    [Fact]
    public async Task What_changes_nothing_is_not_told_and_neither_is_who_sees_to_it()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringIntoForceAsync();
        foreach (var owner in new[] { "Le service formation", "Le service formation", "La direction" })
            Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 1, HttpMethod.Put, "plan", new { schedule = new { kind = "once", dueOn = "2026-03-31" }, owner })).StatusCode);
        Assert.Equal("La direction", (string?)(await staff.ReadAsync(id, "commitments/1")).Body["commitment"]!["owner"]);
        await FulfilAsync(staff, id, 1, new { fulfilledOn = "2026-03-20", proof = Proof });

        var last = await tap.FirstAsync<CommitmentFulfilled>(told => told.AgreementId == id);
        Assert.Single(tap.Received.OfType<CommitmentPlanned>(), told => told.AggregateId == last.AggregateId);
        Assert.Equal(3, last.AggregateVersion);
    }

    [Fact]
    public async Task A_promise_may_be_due_before_the_last_signature_where_the_text_counts_from_an_earlier_day()
    {
        var id = await staff.BringIntoForceAsync();
        Assert.Equal("2026-02-02", (string?)(await staff.ReadAsync(id)).Body["inForceFrom"]);
        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(staff, id, 1, new { kind = "once", dueOn = "2025-10-15" })).StatusCode);
        using var early = await PlanAsync(staff, id, 2, new { kind = "once", dueOn = "2025-08-31" });
        Assert.Equal((HttpStatusCode.BadRequest, "schedule.dueOn"), (early.StatusCode, (string?)(await AgreementClient.BodyOf(early))["errors"]![0]!["field"]));
    }

    [Fact]
    public async Task A_record_that_is_sent_twice_is_made_once_even_with_the_version_of_before()
    {
        var id = await staff.BringIntoForceAsync();
        var (_, tag) = await staff.ReadAsync(id, "commitments/2");
        var record = new { id = Guid.CreateVersion7(), fulfilledOn = "2026-03-20", proof = Proof };
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostAsync(id, "commitments/2/fulfilments", record, tag)));
        Assert.Contains(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed }));
        Assert.Equal(HttpStatusCode.NoContent, (await staff.PostAsync(id, "commitments/2/fulfilments", record, tag)).StatusCode);
        Assert.Single((await staff.ReadAsync(id, "commitments/2")).Body["fulfilments"]!.AsArray());

        var other = new { record.id, fulfilledOn = "2026-03-21", proof = Proof };
        using var refused = await staff.PostAsync(id, "commitments/2/fulfilments", other, tag);
        Assert.Equal((HttpStatusCode.Conflict, "commitment.fulfilment-exists"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
    }

    [Theory]
    [InlineData("""{"fulfilledOn":"2099-01-01","proof":{"kind":"document","reference":"x","title":"y"}}""", "commitment.fulfilled-in-the-future")]
    [InlineData("""{"fulfilledOn":"2020-01-01","proof":{"kind":"document","reference":"x","title":"y"}}""", "commitment.outside-the-term")]
    [InlineData("""{"fulfilledOn":"2026-03-20","proof":{"kind":"event","reference":"la fête","title":"y"}}""", "proof.reference")]
    [InlineData("""{"fulfilledOn":"2026-03-20","proof":{"kind":"document","reference":" ","title":"y"}}""", "proof.reference")]
    [InlineData("""{"fulfilledOn":"2026-03-20"}""", "proof")]
    [InlineData("""{"fulfilledOn":"2026-03-20","proof":{"kind":"promise","reference":"x","title":"y"}}""", "proof.kind")]
    public async Task A_wrong_record_is_refused_with_its_rule_and_nothing_is_kept(string body, string named)
    {
        var id = await staff.BringIntoForceAsync();
        using var refused = await FulfilAsync(staff, id, 3, JsonNode.Parse(body)!);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(named, await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty((await staff.ReadAsync(id, "commitments/3")).Body["fulfilments"]!.AsArray());
    }

    [Fact]
    public async Task Agreements_that_were_in_force_before_there_were_registers_get_one_by_migrate()
    {
        var id = await staff.BringIntoForceAsync();
        var register = await ListAsync(staff, id);
        await service.Database.ExecuteAsync($"delete from commitment where agreement_id = '{id}'", Token);
        Assert.Empty(await ListAsync(staff, id));

        await service.MigrateAgainAsync();
        Assert.Equal(register.Select(line => (string)line["text"]!), (await ListAsync(staff, id)).Select(line => (string)line["text"]!));
        await service.MigrateAgainAsync();
        Assert.Equal(register.Count, (await ListAsync(staff, id)).Count);
    }

    [Fact]
    public async Task What_the_register_keeps_to_be_filtered_by_is_counted_by_migrate_where_it_was_not_kept()
    {
        var id = await staff.BringIntoForceAsync();
        await PlanAsync(staff, id, 1, new { kind = "recurring", dueOn = "2026-03-31", everyMonths = 6 });
        await FulfilAsync(staff, id, 1, new { fulfilledOn = "2026-03-20", proof = Proof });
        var (before, _) = await staff.ReadAsync(id, "commitments/1");
        await service.Database.ExecuteAsync($"update commitment set fulfilled = -1, next_due_on = null where agreement_id = '{id}'", Token);

        await service.MigrateAgainAsync();
        Assert.Equal(before.ToJsonString(), (await staff.ReadAsync(id, "commitments/1")).Body.ToJsonString());
    }

    [Fact]
    public async Task Two_last_signatures_at_once_open_one_register()
    {
        var id = await staff.ImportUniqueSampleAsync();
        await staff.ResolveAllBlockingAsync(id);
        (await staff.ChangeAsync(id, "open-for-signature")).EnsureSuccessStatusCode();
        var parties = (await staff.ReadAsync(id)).Body["parties"]!.AsArray().Select(party => (string)party!["slug"]!).ToList();
        foreach (var party in parties.SkipLast(1))
            (await staff.SignAsync(id, party)).EnsureSuccessStatusCode();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.SignAsync(id, parties[^1])));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal((await staff.ReadAsync(id)).Body["content"]!["commitments"]!.AsArray().Count, (await ListAsync(staff, id)).Count);
    }
}
