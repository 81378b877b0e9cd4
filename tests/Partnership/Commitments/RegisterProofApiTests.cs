using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Commitments.RegisterRequests;

namespace SkillsHub.Partnership.Tests.Commitments;

/// <summary>With what proof, over the whole register.</summary>
public sealed class RegisterProofApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_register_shows_each_proof_finds_those_that_are_gone_or_unverified_and_writes_all_to_a_file()
    {
        var (id, money) = await FundingRequests.OpenAsync(service);
        var grant = await money.PaidGrantAsync(FundingRequests.Commune, 500m);
        using var expense = await LedgerApiTests.RecordAsync(money, LedgerApiTests.Expense(50m, (grant, 50m)));
        var spent = (string)(await AgreementClient.BodyOf(expense))["id"]!;
        await ProveAsync(id, 1, "document", "registre 12", "=1+1");
        await ProveAsync(id, 2, "expense", spent, "Fournitures");
        await ProveAsync(id, 3, "resource", $"{Guid.CreateVersion7()}", "Guide");
        await ProveAsync(id, 3, "document", "registre 13", "Procès-verbal");
        using var reversed = await money.PostAsync($"expenses/{spent}/reverse", new { reason = "Facture en double" });
        Assert.True(reversed.IsSuccessStatusCode);

        Assert.Equal([2], await NumbersAsync(id, "proof=gone"));
        Assert.Equal([3], await NumbersAsync(id, "proof=unverified"));
        var unproved = await NumbersAsync(id, "proof=none");
        Assert.Equal([4, 5], unproved.Take(2));
        Assert.Empty(await NumbersAsync(id, "proof=gone&state=overdue"));
        var lines = await ListAsync(staff, id);
        Assert.Equal(("=1+1", null), Proof(lines[0]));
        Assert.Equal(("Fournitures", "gone"), Proof(lines[1]));
        Assert.Equal(("Guide", "unverified"), Proof(lines[2]));
        Assert.Null(lines[3]["proof"]);

        using var file = await service.ClientOf(TestUser.Partner(FundingRequests.Departement)).GetAsync($"/api/partnership/agreements/{id}/commitments/export?proof=unverified", Token);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        // Of an expense that is another's, nobody is told what became of it.
        var doubtful = (await file.Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, doubtful.Length);
        Assert.StartsWith("numero;article;engagement;", doubtful[0].TrimStart('\ufeff'), StringComparison.Ordinal);
        Assert.EndsWith($";1;Fournitures;{spent};dépense du grand livre;non vérifiée", doubtful[1], StringComparison.Ordinal);
        var whole = await service.ClientOf(TestUser.Staff()).GetStringAsync($"/api/partnership/agreements/{id}/commitments/export", Token);
        Assert.Equal(lines.Count + 1, whole.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(";'=1+1;registre 12;autre pièce;", whole, StringComparison.Ordinal);
        Assert.Contains(";n'existe plus", whole, StringComparison.Ordinal);
    }

    private static (string?, string?) Proof(JsonNode line) => ((string?)line["proof"]!["proof"]!["title"], (string?)line["proof"]!["standing"]);

    private async Task<IReadOnlyList<int>> NumbersAsync(Guid id, string query) => [.. (await ListAsync(staff, id, query)).Select(line => (int)line["number"]!)];

    private async Task ProveAsync(Guid id, int number, string kind, string reference, string title) =>
        await AmendmentClient.AssertDoneAsync(await FulfilAsync(staff, id, number, new { fulfilledOn = "2026-03-20", proof = new { kind, reference, title } }));
}
