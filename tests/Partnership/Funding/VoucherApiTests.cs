using System.Net;
using System.Text.Json.Nodes;
using Npgsql;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class VoucherApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_piece_that_comes_later_justifies_the_expense_to_those_who_bear_it_alone()
    {
        var (id, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        var expense = await RecordAsync(staff, grant, proof: null);
        var (piece, voucher) = (Guid.CreateVersion7(), new { kind = "document", reference = "Classeur 4", title = "Facture acquittée" });

        foreach (var _ in new[] { 1, 2 })
        {
            using var tied = await staff.PostAsync($"expenses/{expense}/vouchers", new { id = piece, proof = voucher });
            Assert.Equal(HttpStatusCode.Created, tied.StatusCode);
        }

        var funder = As(id, Commune);
        Assert.Equal("Classeur 4", (string?)Assert.Single((await funder.ReadAsync($"expenses/{expense}"))["vouchers"]!.AsArray())!["proof"]!["reference"]);
        Assert.Equal("Facture acquittée", (string?)(await funder.ReadAsync("statement"))["expenses"]!["items"]![0]!["vouchers"]![0]!["proof"]!["title"]);
        using var hidden = await As(id, Communaute).GetAsync($"expenses/{expense}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        using var other = await staff.PostAsync($"expenses/{expense}/vouchers", new { id = piece, proof = new { kind = "document", reference = "Classeur 5", title = "Autre" } });
        await RefusedAsync(other, HttpStatusCode.Conflict, "voucher.exists");
    }

    [Fact]
    public async Task One_document_justifies_a_record_once_until_it_is_taken_back()
    {
        var (_, staff) = await OpenAsync(service);
        var expenses = new[] { await RecordAsync(staff, await staff.PaidGrantAsync(Commune, 100m), proof: null), await RecordAsync(staff, await staff.PaidGrantAsync(Commune, 100m), proof: null) };
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(rank => staff.PostAsync($"expenses/{expenses[0]}/vouchers", new { proof = Document($"Facture {rank}") })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await RefusedAsync(refused, HttpStatusCode.Conflict, "voucher.tied-already", "proof.reference");
        using (var elsewhere = await staff.PostAsync($"expenses/{expenses[1]}/vouchers", new { proof = Document("Facture") }))
            Assert.Equal(HttpStatusCode.Created, elsewhere.StatusCode);

        var tied = (string)(await staff.ReadAsync($"expenses/{expenses[0]}"))["vouchers"]![0]!["id"]!;
        using (var withdrawn = await staff.PostAsync($"expenses/{expenses[0]}/vouchers/{tied}/withdraw", new { reason = "Illisible" }))
            Assert.Equal(HttpStatusCode.Created, withdrawn.StatusCode);
        using var again = await staff.PostAsync($"expenses/{expenses[0]}/vouchers", new { proof = Document("Facture") });
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);

        static object Document(string title) => new { kind = "document", reference = "Classeur 12", title };
    }

    [Fact]
    public async Task It_may_come_with_the_expense_is_exported_and_is_a_document_or_a_resource()
    {
        var (id, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        var expense = await RecordAsync(staff, grant, new { kind = "document", reference = "Classeur 9", title = "Devis signé" });

        using var file = await staff.GetAsync("expenses/export");
        Assert.Contains("Classeur 9", await file.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var wrong = await staff.PostAsync($"expenses/{expense}/vouchers", new { proof = new { kind = "expense", reference = expense, title = "Elle-même" } });
        await RefusedAsync(wrong, HttpStatusCode.BadRequest, "request.invalid", "proof.kind");
        using var party = await As(id, Commune).PostAsync($"expenses/{expense}/vouchers", new { proof = new { kind = "document", reference = "a", title = "b" } });
        Assert.Equal(HttpStatusCode.Forbidden, party.StatusCode);
    }

    [Fact]
    public async Task Who_bears_a_part_of_a_shared_expense_reads_its_whole_piece_and_is_told_of_it_without_its_words()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(service);
        var (one, other) = (await staff.PaidGrantAsync(Commune, 100m), await staff.PaidGrantAsync(Communaute, 100m));
        using var recorded = await LedgerApiTests.RecordAsync(staff, LedgerApiTests.Expense(35m, (one, 10m), (other, 20m), (null, 5m)));
        var expense = (string)(await AgreementClient.BodyOf(recorded))["id"]!;
        using var tied = await staff.PostAsync($"expenses/{expense}/vouchers", new { proof = new { kind = "document", reference = "Classeur 4", title = "Facture de Mme Durand" } });
        var voucher = (Guid)(await AgreementClient.BodyOf(tied))["id"]!;

        foreach (var party in new[] { Commune, Communaute })
            Assert.Equal("Facture de Mme Durand", (string?)(await As(id, party).ReadAsync($"expenses/{expense}"))["vouchers"]![0]!["proof"]!["title"]);
        var own = await tap.FirstAsync<OwnMeansVoucherTied>(fact => fact.VoucherId == voucher);
        await tap.FirstAsync<GrantVoucherTied>(fact => fact.VoucherId == voucher && fact.Number == other);
        await tap.FirstAsync<GrantVoucherTied>(fact => fact.VoucherId == voucher && fact.Number == one);
        Assert.Equal((0, expense), (own.Parties.Count, own.ExpenseId.ToString()));
        var told = tap.Received.OfType<GrantVoucherTied>().Where(fact => fact.VoucherId == voucher).OrderBy(fact => fact.Number).Select(fact => (fact.Parties.Single(), fact.Amount, fact.StepId.ToString()));
        Assert.Equal([(Commune, 10m, expense), (Communaute, 20m, expense)], told);
        Assert.DoesNotContain(tap.Received, fact => fact.ToString().Contains("Durand", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_piece_is_taken_back_once_with_a_reason_and_both_stay_to_be_read()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var (id, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        var expense = await RecordAsync(staff, grant, new { kind = "document", reference = "Classeur 8", title = "Autre facture" });
        var voucher = (string)(await staff.ReadAsync($"expenses/{expense}"))["vouchers"]![0]!["id"]!;
        var place = $"expenses/{expense}/vouchers/{voucher}/withdraw";

        using (var party = await As(id, Commune).PostAsync(place, new { reason = "Erreur" }))
            Assert.Equal(HttpStatusCode.Forbidden, party.StatusCode);
        using (var blank = await staff.PostAsync(place, new { reason = " " }))
            await RefusedAsync(blank, HttpStatusCode.BadRequest, "request.invalid", "reason");
        using (var elsewhere = await staff.PostAsync($"expenses/{expense}/vouchers/{Guid.CreateVersion7()}/withdraw", new { reason = "Erreur" }))
            await RefusedAsync(elsewhere, HttpStatusCode.NotFound, "voucher.not-found");
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => staff.PostAsync(place, new { reason = "Facture de M. Durand" })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var late in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await RefusedAsync(late, HttpStatusCode.Conflict, "voucher.already-withdrawn");

        var shown = (await As(id, Commune).ReadAsync($"expenses/{expense}"))["vouchers"]![0]!;
        Assert.Equal(("Classeur 8", "Facture de M. Durand"), ((string?)shown["proof"]!["reference"], (string?)shown["withdrawal"]!["reason"]));
        using var file = await staff.GetAsync("expenses/export");
        Assert.DoesNotContain("Classeur 8", await file.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        var told = await tap.FirstAsync<GrantVoucherWithdrawn>(one => one.VoucherId.ToString() == voucher);
        Assert.DoesNotContain("Durand", told.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_funder_s_decision_is_the_piece_of_the_step_that_records_it_and_its_funder_s_alone()
    {
        var (id, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        var steps = (await staff.ReadAsync($"grants/{grant}"))["steps"]!.AsArray();
        var step = (string)steps.Single(one => (string?)one!["kind"] == "granted")!["id"]!;
        using var tied = await staff.PostAsync($"grants/{grant}/steps/{step}/vouchers", new { proof = new { kind = "document", reference = "DEL-2026-12", title = "Délibération" } });
        Assert.Equal(HttpStatusCode.Created, tied.StatusCode);
        var voucher = (string)(await AgreementClient.BodyOf(tied))["id"]!;

        var funder = As(id, Commune);
        Assert.Equal(["asked", "granted", "called", "paid"], steps.Select(one => (string?)one!["kind"]));
        Assert.Equal([0, 1, 0, 0], (await funder.ReadAsync($"grants/{grant}"))["steps"]!.AsArray().Select(one => one!["vouchers"]!.AsArray().Count));
        Assert.Contains(await TrailAsync(Commune, id), entry => (string?)entry!["subjectId"] == voucher && (string?)entry["subject"] == "voucher");
        Assert.DoesNotContain(await TrailAsync(Communaute, id), entry => (string?)entry!["subjectId"] == voucher);
        using (var other = await As(id, Communaute).PostAsync($"grants/{grant}/steps/{step}/vouchers", new { proof = new { kind = "document", reference = "a", title = "b" } }))
            Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        using var back = await staff.PostAsync($"grants/{grant}/steps/{step}/vouchers/{voucher}/withdraw", new { reason = "Autre délibération" });
        Assert.Equal(HttpStatusCode.Created, back.StatusCode);
        Assert.NotNull((await funder.ReadAsync($"grants/{grant}"))["steps"]!.AsArray().SelectMany(one => one!["vouchers"]!.AsArray()).Single()!["withdrawal"]);
    }

    [Theory]
    [InlineData("update funding_voucher set recorded_by = 'x'")]
    [InlineData("delete from funding_voucher")]
    [InlineData("truncate funding_voucher")]
    public async Task The_database_itself_refuses_to_overwrite_a_piece(string change)
    {
        var (_, staff) = await OpenAsync(service);
        await RecordAsync(staff, await staff.PaidGrantAsync(Commune, 100m), new { kind = "document", reference = "Classeur 12", title = "Facture" });

        var refused = await Assert.ThrowsAsync<PostgresException>(() => service.Database.ExecuteAsync(change, Token));
        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    private async Task<JsonArray> TrailAsync(string party, Guid agreement)
    {
        using var answer = await service.ClientOf(TestUser.Partner(party)).GetAsync($"/api/partnership/agreements/{agreement}/audit?limit=100", Token);
        return (await AgreementClient.BodyOf(answer))["items"]!.AsArray();
    }

    private FundingRequests As(Guid agreement, string party) => new(service.ClientOf(TestUser.Partner(party)), agreement);

    private static async Task<string> RecordAsync(FundingRequests staff, int grant, object? proof)
    {
        using var answer = await staff.PostAsync(
            "expenses",
            new { spentOn = "2026-03-10", amount = 40m, supplier = "Papeterie", label = "Papier", family = "training", nature = "operating", allocations = new[] { new { grant, amount = 40m } }, proof },
            key: Guid.NewGuid().ToString());
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Token));
        return (string)(await AgreementClient.BodyOf(answer))["id"]!;
    }
}
