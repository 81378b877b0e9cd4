using System.Globalization;
using System.Net;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>An agent looks for one supplier, one invoice, the largest expense.</summary>
public sealed class LedgerSearchTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public async Task Expenses_are_found_by_supplier_object_or_invoice_whatever_the_case_and_a_sign_is_itself()
    {
        var (_, staff) = await OpenAsync(service);
        await RecordAsync(staff, 5m, "Papeterie", "Remise de 50%", "A-1");
        await RecordAsync(staff, 6m, "Menuiserie", "Établi", "B_2");

        foreach (var (words, found) in new[] { ("papeter", "Papeterie"), ("ÉTABLI", "Menuiserie"), ("b_2", "Menuiserie"), ("50%", "Papeterie") })
            Assert.Equal(found, (string?)Assert.Single((await staff.ReadAsync($"expenses?q={Uri.EscapeDataString(words)}"))["items"]!.AsArray())!["supplier"]);
        Assert.Empty((await staff.ReadAsync("expenses?q=A_1"))["items"]!.AsArray());
        using var wrong = await staff.GetAsync("expenses?sort=supplier");
        await RefusedAsync(wrong, HttpStatusCode.BadRequest, "request.invalid", "sort");
    }

    [Fact]
    public async Task The_largest_comes_first_page_by_page_and_a_funder_s_own_part_orders_its_list()
    {
        var (id, staff) = await OpenAsync(service);
        var (own, other) = (await staff.PaidGrantAsync(Commune, 100m), await staff.PaidGrantAsync(Communaute, 100m));
        await RecordAsync(staff, 90m, "Grande", "a", "1", (own, 10m), (other, 80m));
        await RecordAsync(staff, 30m, "Petite", "b", "2", (own, 30m));
        await RecordAsync(staff, 30m, "Égale", "c", "3", (own, 30m));

        Assert.Equal(["Grande", "Égale", "Petite"], await SuppliersAsync(staff));
        Assert.Equal(["Égale", "Petite", "Grande"], await SuppliersAsync(staff, $"&funder={Commune}"));
        Assert.Equal(["Égale", "Petite", "Grande"], await SuppliersAsync(new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id)));
    }

    private static async Task<List<string>> SuppliersAsync(FundingRequests reader, string filter = "")
    {
        var suppliers = new List<string>();
        string? next = "";
        while (next is not null)
        {
            var page = await reader.ReadAsync($"expenses?sort=amount&limit=1{filter}{(next.Length == 0 ? "" : $"&after={Uri.EscapeDataString(next)}")}");
            suppliers.Add((string)page["items"]![0]!["supplier"]!);
            next = (string?)page["next"];
        }

        return suppliers;
    }

    private static async Task RecordAsync(FundingRequests staff, decimal amount, string supplier, string label, string invoice, params (int Grant, decimal Amount)[] parts)
    {
        using var answer = await LedgerApiTests.RecordAsync(staff, new
        {
            spentOn = "2026-03-10",
            amount,
            supplier,
            label,
            invoice,
            family = "training",
            nature = "operating",
            allocations = parts.Length == 0 ? [new { grant = (int?)null, ownMeans = true, amount }] : parts.Select(part => new { grant = (int?)part.Grant, ownMeans = false, amount = part.Amount }).ToArray(),
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Created, string.Create(CultureInfo.InvariantCulture, $"{answer.StatusCode} {supplier}"));
    }
}
