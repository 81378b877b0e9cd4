using System.Globalization;
using System.Net;
using Npgsql;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class LedgerApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_expense_is_borne_to_the_cent_by_grants_and_own_means()
    {
        var (_, staff) = await OpenAsync(service);
        var (one, other) = (await staff.PaidGrantAsync(Commune, 1_000m), await staff.PaidGrantAsync(Communaute, 300m));

        using var answer = await RecordAsync(staff, Expense(1_400.10m, (one, 1_000m), (other, 300m), (null, 100.10m)));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var expense = (await staff.ReadAsync("expenses"))["items"]![0]!;
        Assert.Equal((1_400.10m, 1_400.10m), ((decimal)expense["amount"]!, (decimal)expense["share"]!));
        Assert.Equal([Commune, Communaute, null], expense["allocations"]!.AsArray().Select(part => (string?)part!["funder"]));
        Assert.Equal(0m, (decimal)(await staff.ReadAsync($"grants/{one}"))["grant"]!["left"]!);
    }

    [Theory]
    [InlineData("2099-01-01", "100", "100", "operating", "expense.in-the-future")]
    [InlineData("2025-08-31", "100", "100", "operating", "expense.outside-the-term")]
    [InlineData("2026-03-10", "100", "99.99", "operating", "expense.allocations-differ")]
    [InlineData("2026-03-10", "100", "100", "investment", "expense.nature-differs")]
    [InlineData("2026-03-10", "100", "100", "inKind", "request.invalid")]
    [InlineData("2026-03-10", "-100", "-100", "operating", "request.invalid")]
    [InlineData("2026-03-10", "100.001", "100.001", "operating", "request.invalid")]
    [InlineData("2026-03-10", "0", "0", "operating", "request.invalid")]
    public async Task A_wrong_expense_is_refused_with_its_rule(string spentOn, string amount, string allocated, string nature, string code)
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 1_000m);
        using var refused = await RecordAsync(staff, new { spentOn, amount = Money(amount), supplier = "Papeterie", label = "Papier", family = "training", nature, allocations = new[] { new { grant, amount = Money(allocated) } } });
        await RefusedAsync(refused, HttpStatusCode.BadRequest, code);
        Assert.Empty((await staff.ReadAsync("expenses"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Nothing_is_spent_that_was_not_paid_and_refusals_leave_the_key_free()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        var key = Guid.NewGuid().ToString();
        using (var over = await RecordAsync(staff, Expense(100.01m, (grant, 100.01m)), key))
            Assert.Equal(100m, (decimal)(await RefusedAsync(over, HttpStatusCode.Conflict, "expense.over-paid", "allocations[0].amount"))["left"]!);
        using (var unknown = await RecordAsync(staff, Expense(1m, (99, 1m)), key))
            await RefusedAsync(unknown, HttpStatusCode.BadRequest, "expense.grant-not-found", "allocations[0].grant");
        using (var twice = await RecordAsync(staff, Expense(20m, (grant, 10m), (grant, 10m)), key))
            await RefusedAsync(twice, HttpStatusCode.BadRequest, "expense.allocated-twice");
        using (var none = await RecordAsync(staff, new { spentOn = "2026-03-10", amount = 5m, supplier = "A", label = "B", family = "training", nature = "operating", allocations = new[] { new { amount = 5m } } }, key))
            await RefusedAsync(none, HttpStatusCode.BadRequest, "request.invalid", "allocations[0]");
        using var exact = await RecordAsync(staff, Expense(100m, (grant, 100m)), key);
        Assert.Equal(HttpStatusCode.Created, exact.StatusCode);
    }

    [Fact]
    public async Task Of_many_who_spend_the_last_of_a_grant_at_once_one_wins_and_the_others_get_the_rule()
    {
        var (_, staff) = await OpenAsync(service);
        var (one, other) = (await staff.PaidGrantAsync(Commune, 100m), await staff.PaidGrantAsync(Communaute, 100m));

        // In both orders, so that two never wait for each other.
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(rank =>
            RecordAsync(staff, rank % 2 == 0 ? Expense(160m, (one, 80m), (other, 80m)) : Expense(160m, (other, 80m), (one, 80m)))));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await RefusedAsync(refused, HttpStatusCode.Conflict, "expense.over-paid");
        Assert.Equal(20m, (decimal)(await staff.ReadAsync($"grants/{one}"))["grant"]!["left"]!);
    }

    [Fact]
    public async Task An_expense_sent_twice_at_once_is_one()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        var (key, expense) = (Guid.NewGuid().ToString(), Expense(80m, (grant, 80m)));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RecordAsync(staff, expense, key)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
        Assert.Single((await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(Token)))).Distinct(StringComparer.Ordinal));
        Assert.Single((await staff.ReadAsync("expenses"))["items"]!.AsArray());
        using var other = await RecordAsync(staff, Expense(1m, (grant, 1m)), key);
        await RefusedAsync(other, HttpStatusCode.UnprocessableEntity, "idempotency.other-request");
    }

    [Fact]
    public async Task An_expense_is_reversed_once_by_a_line_below_zero_and_its_parts_go_back()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        using var recorded = await RecordAsync(staff, Expense(90m, (grant, 80m), (null, 10m)));
        var id = (string)(await Agreements.AgreementClient.BodyOf(recorded))["id"]!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostAsync($"expenses/{id}/reverse", new { reason = "Facture en double" })));

        var made = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await RefusedAsync(refused, HttpStatusCode.Conflict, "expense.already-reversed");
        var reversal = await Agreements.AgreementClient.BodyOf(made);
        Assert.Equal((-90m, id), ((decimal)reversal["amount"]!, (string)reversal["reverses"]!));
        Assert.Equal([-80m, -10m], reversal["allocations"]!.AsArray().Select(part => (decimal)part!["amount"]!));
        Assert.Equal((string?)reversal["id"], (string?)(await staff.ReadAsync($"expenses/{id}"))["reversedBy"]);
        Assert.Equal(100m, (decimal)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["left"]!);
        using var again = await staff.PostAsync($"expenses/{(string)reversal["id"]!}/reverse", new { reason = "Non" });
        await RefusedAsync(again, HttpStatusCode.Conflict, "expense.is-reversal");
    }

    [Fact]
    public async Task A_payment_that_expenses_rest_on_is_not_taken_back()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        using (await RecordAsync(staff, Expense(1m, (grant, 1m))))
        {
        }

        var paid = (await staff.ReadAsync($"grants/{grant}"))["steps"]!.AsArray().Single(step => (string?)step!["kind"] == "paid")!;
        using var refused = await staff.PostAsync($"grants/{grant}/steps/{(string)paid["id"]!}/reverse", new { reason = "Erreur" }, at: $"grants/{grant}");
        await RefusedAsync(refused, HttpStatusCode.Conflict, "grant.spent");
    }

    [Theory]
    [InlineData("update ledger_expense set amount = 1")]
    [InlineData("delete from ledger_allocation")]
    [InlineData("truncate ledger_expense cascade")]
    public async Task The_database_itself_refuses_to_overwrite_the_ledger(string change)
    {
        var (_, staff) = await OpenAsync(service);
        using (await RecordAsync(staff, Expense(5m, (null, 5m))))
        {
        }

        var refused = await Assert.ThrowsAsync<PostgresException>(() => service.Database.ExecuteAsync(change, Token));
        Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
    }

    [Fact]
    public async Task The_ledger_is_read_by_pages_latest_day_first_and_filtered()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        foreach (var day in Enumerable.Range(1, 7))
        {
            using var made = await RecordAsync(staff, new
            {
                spentOn = $"2026-03-{10 + (day / 2):00}",
                amount = day,
                supplier = "Papeterie",
                label = $"Achat {day}",
                family = day % 2 == 0 ? "training" : "skills-watch",
                nature = "operating",
                allocations = day < 4 ? [new { grant = (int?)grant, ownMeans = false, amount = day }] : new[] { new { grant = (int?)null, ownMeans = true, amount = day } },
            });
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        var read = new List<string>();
        for (string? after = null, first = "yes"; first is not null || after is not null; first = null)
        {
            var page = await staff.ReadAsync($"expenses?limit=2{(after is null ? "" : $"&after={after}")}");
            read.AddRange(page["items"]!.AsArray().Select(expense => (string)expense!["label"]!));
            after = (string?)page["next"];
        }

        Assert.Equal(["Achat 7", "Achat 6", "Achat 5", "Achat 4", "Achat 3", "Achat 2", "Achat 1"], read);
        Assert.Equal(3, (await staff.ReadAsync($"expenses?funder={Commune}"))["items"]!.AsArray().Count);
        Assert.Equal(4, (await staff.ReadAsync("expenses?ownMeans=true"))["items"]!.AsArray().Count);
        Assert.Equal(3, (await staff.ReadAsync("expenses?family=training"))["items"]!.AsArray().Count);
        Assert.Equal(2, (await staff.ReadAsync("expenses?from=2026-03-13"))["items"]!.AsArray().Count);
        using var wrong = await staff.GetAsync("expenses?family=cooking");
        await RefusedAsync(wrong, HttpStatusCode.BadRequest, "request.invalid", "family");
    }

    [Fact]
    public async Task A_partner_records_nothing()
    {
        var (id, staff) = await OpenAsync(service);
        var funder = new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id);
        using var refused = await RecordAsync(funder, Expense(5m, (null, 5m)));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Empty((await staff.ReadAsync("expenses"))["items"]!.AsArray());
    }

    internal static Task<HttpResponseMessage> RecordAsync(FundingRequests client, object expense, string? key = null) =>
        client.PostAsync("expenses", expense, key: key ?? Guid.NewGuid().ToString());

    internal static object Expense(decimal amount, params (int? Grant, decimal Amount)[] parts) => Expense(amount, confirmDuplicate: false, parts);

    internal static object Expense(decimal amount, bool confirmDuplicate, params (int? Grant, decimal Amount)[] parts) => new
    {
        spentOn = "2026-03-10",
        amount,
        supplier = "Papeterie des Halles",
        label = "Fournitures",
        invoice = "F-17",
        confirmDuplicate,
        family = "training",
        nature = "operating",
        allocations = parts.Select(part => new { grant = part.Grant, ownMeans = part.Grant is null, amount = part.Amount }),
    };

    private static decimal Money(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
