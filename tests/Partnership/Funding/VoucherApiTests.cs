using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
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
        await RefusedAsync(other, HttpStatusCode.Conflict, "expense.voucher-exists");
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
