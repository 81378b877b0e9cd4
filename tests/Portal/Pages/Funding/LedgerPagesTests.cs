using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Funding.FundingAnswers;

namespace SkillsHub.Portal.Tests.Pages.Funding;

public sealed class LedgerPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Ledger = $"{Folder}/expenses";
    private static readonly string New = $"{Ledger}/new?form=0199c000-0000-7000-8000-0000000000ff";
    private static readonly string Import = $"{Ledger}/import?form=0199c000-0000-7000-8000-0000000000fe";

    [Fact]
    public async Task The_ledger_is_filtered_by_its_address_and_so_is_its_file()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        const string Filter = "?funder=ville&year=1&family=training&nature=operating&from=2026-01-01&to=2026-12-31";
        var page = await staff.OpenAsync($"{Ledger}{Filter}");
        var file = await staff.OpenAsync($"{Ledger}/export{Filter}");

        const string Asked = "?funder=ville&fiscalYear=1&family=training&nature=operating&from=2026-01-01&to=2026-12-31";
        Assert.Contains(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Ledger}{Asked}&limit=", StringComparison.Ordinal));
        Assert.Contains($"/api/partnership{Ledger}/export{Asked}", fixture.Hub.Calls);
        Assert.Contains($"href=\"{Ledger}/export{Filter}\"", page.Body, StringComparison.Ordinal);
        Assert.Equal("date;montant\r\n", file.Body);
        Assert.Equal("attachment; filename=depenses.csv", file.Headers["Content-Disposition"]);
    }

    [Fact]
    public async Task A_supplier_is_looked_for_the_largest_comes_first_and_all_is_printed_on_one_page()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await staff.OpenAsync($"{Ledger}?q=dupont&sort=amount");
        await staff.OpenAsync($"{Ledger}?q=dupont&sort=amount&whole=true");

        Assert.Contains("value=\"dupont\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"/api/partnership{Ledger}?q=dupont&sort=amount&limit=50", fixture.Hub.Calls);
        Assert.Contains($"/api/partnership{Ledger}?q=dupont&sort=amount&limit=100", fixture.Hub.Calls);
    }

    [Fact]
    public async Task What_the_hub_pays_itself_can_be_asked_for()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        await staff.OpenAsync($"{Ledger}?funder=own-means");

        Assert.Contains(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Ledger}?ownMeans=true&", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_shared_expense_a_partner_reads_its_own_part()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Ledger);

        Assert.Contains("77,00\u00a0€<span class=\"meta\">votre part</span>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/expenses/new", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expense_goes_to_the_service_with_all_who_pay_and_its_number()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await staff.SubmitAsync(New, "record", Typed("1 400,50", ("allocations[0].grant", "1"), ("allocations[0].amount", "1 200.50"), ("allocations[1].grant", "own-means"), ("allocations[1].amount", "200")));

        Assert.EndsWith($"{Ledger}/{ExpenseId}?done=created", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal("clef-1", hub.Key);
        Assert.Equal(
            """{"spentOn":"2026-05-02","amount":1400.50,"supplier":"Dupont","label":"Table","invoice":null,"family":"training","nature":"investment","confirmDuplicate":false,"allocations":[{"grant":1,"amount":1200.50},{"ownMeans":true,"amount":200}]}""",
            hub.Body);
    }

    [Fact]
    public async Task A_row_is_added_and_taken_away_without_a_script_and_nothing_is_sent()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var more = await staff.SubmitAsync(New, "record", Typed("10", ("allocations[0].grant", "1"), ("allocations[0].amount", "4"), ("row", "add")));
        var fewer = await staff.SubmitAsync(
            New, "record", Typed("10", ("allocations[0].grant", "1"), ("allocations[0].amount", "4"), ("allocations[1].grant", "own-means"), ("allocations[1].amount", "6"), ("row", "remove-0")));

        Assert.Equal(HttpStatusCode.OK, more.Status);
        Assert.Null(hub.Method);
        Assert.Contains("name=\"allocations[0].amount\" type=\"text\" value=\"4\"", more.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"allocations[1].amount\"", more.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"allocations[0].amount\" type=\"text\" value=\"6\"", fewer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"allocations[1].amount\"", fewer.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Table\"", fewer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_adds_a_row_shows_one_more_though_the_first_is_empty()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var more = await staff.SubmitAsync(New, "record", Typed("10", ("allocations[0].grant", ""), ("allocations[0].amount", ""), ("row", "add")));
        Assert.Contains("name=\"allocations[1].amount\"", more.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"allocations[2].amount\"", more.Body, StringComparison.Ordinal);

        var again = await staff.SubmitAsync(
            New, "record", Typed("10", ("allocations[0].grant", ""), ("allocations[0].amount", ""), ("allocations[1].grant", "1"), ("allocations[1].amount", "4"), ("row", "add")));
        Assert.Contains("name=\"allocations[1].amount\" type=\"text\" value=\"4\"", again.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"allocations[2].amount\"", again.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("import")]
    public async Task A_form_has_its_number_in_its_address_so_that_who_goes_back_to_it_finds_the_same(string form)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var asked = await staff.OpenAsync($"{Ledger}/{form}");
        Assert.Equal(HttpStatusCode.Found, asked.Status);
        var address = new Uri(asked.Headers["Location"], UriKind.RelativeOrAbsolute) is { IsAbsoluteUri: true } whole ? whole.PathAndQuery : asked.Headers["Location"];

        var number = address[(address.IndexOf("form=", StringComparison.Ordinal) + "form=".Length)..];
        for (var times = 0; times < 2; times++)
            Assert.Contains($"name=\"key\" value=\"{number}\"", (await staff.OpenAsync(address)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?form=abc", HttpStatusCode.OK)]
    [InlineData("/expenses/new?form=0199c000-", HttpStatusCode.Found)]
    [InlineData("/expenses?done=import&imported=abc", HttpStatusCode.OK)]
    [InlineData("/statement?funder=ville&whole=abc", HttpStatusCode.OK)]
    public async Task What_cannot_be_read_in_an_address_is_as_if_it_were_not_there(string address, HttpStatusCode status)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;

        Assert.Equal(status, (await staff.OpenAsync($"{Folder}{address}")).Status);
    }

    [Fact]
    public async Task A_refused_allocation_is_told_beside_its_row_and_all_is_kept()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var errors = new[] { new { field = "allocations[1].grant", rule = "expense.nature-differs", message = "" } };
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status400BadRequest, new { code = "expense.nature-differs", errors }) }.AnswerAsync;
        // The empty row between is no row, for the service and on the page.
        var page = await staff.SubmitAsync(
            New, "record", Typed("10", ("allocations[0].grant", "1"), ("allocations[0].amount", "4"), ("allocations[1].grant", ""), ("allocations[1].amount", ""), ("allocations[2].grant", "1"), ("allocations[2].amount", "6")));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"f-allocations-1--grant-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Financements 2, Subvention", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"allocations[1].amount\" type=\"text\" value=\"6\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"key\" value=\"clef-1\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sums_that_differ_are_told_with_both()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status400BadRequest, new { code = "expense.allocations-differ", amount = 10m, allocated = 9.5m }) }.AnswerAsync;
        var page = await staff.SubmitAsync(New, "record", Typed("10", ("allocations[0].grant", "1"), ("allocations[0].amount", "9,50")));

        Assert.Contains("Les financements font 9,50\u00a0€, et la dépense 10,00\u00a0€", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amount_that_can_be_read_in_two_ways_is_not_sent()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(New, "record", Typed("10", ("allocations[0].grant", "1"), ("allocations[0].amount", "1.000")));

        Assert.Null(hub.Method);
        Assert.Contains("id=\"f-allocations-0--amount-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"1.000\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expense_shows_who_pays_it_and_is_reversed_with_a_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.OpenAsync($"{Ledger}/{ExpenseId}");
        Assert.Contains("La Ville, Exercice 1\u00a0: 1\u202f200,50\u00a0€", page.Body, StringComparison.Ordinal);
        Assert.Contains("Fonds propres\u00a0: 200,00\u00a0€", page.Body, StringComparison.Ordinal);
        await staff.SubmitAsync($"{Ledger}/{ExpenseId}", "reverse", ("about", "expense"), ("reason", "Payée deux fois"));

        Assert.Equal(("POST", $"/api/partnership{Ledger}/{ExpenseId}/reverse", """{"reason":"Payée deux fois"}"""), (hub.Method, hub.Path, Regex.Unescape(hub.Body)));
    }

    [Fact]
    public async Task An_expense_shows_its_vouchers_and_takes_another_one_without_a_script()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.OpenAsync($"{Ledger}/{ExpenseId}");
        Assert.Contains("<a href=\"https://ged.test/F-17\">Facture acquittée</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("Ce n’est pas la facture", page.Body, StringComparison.Ordinal);
        Assert.Contains("une facture est une seule pièce", page.Body, StringComparison.Ordinal);
        Assert.Contains("pièce non vérifiée", page.Body, StringComparison.Ordinal);
        var answer = await staff.SubmitAsync($"{Ledger}/{ExpenseId}", "voucher", ("about", "expense"), ("id", StepId), ("proof.kind", "document"), ("proof.title", "Bon de livraison"), ("proof.reference", "Classeur 4"));

        Assert.EndsWith("?done=voucher", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(
            ("POST", $"/api/partnership{Ledger}/{ExpenseId}/vouchers", $$$"""{"id":"{{{StepId}}}","proof":{"kind":"document","reference":"Classeur 4","title":"Bon de livraison"}}"""), (hub.Method, hub.Path, hub.Body));
    }

    [Fact]
    public async Task A_refused_voucher_keeps_what_was_typed_and_one_is_taken_back_with_a_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var errors = new[] { new { field = "proof.reference", rule = "proof.gone", message = "" } };
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status400BadRequest, new { code = "proof.gone", errors }) }.AnswerAsync;
        var page = await staff.SubmitAsync($"{Ledger}/{ExpenseId}", "voucher", ("about", "expense"), ("id", StepId), ("proof.kind", "resource"), ("proof.title", "Bon de livraison"), ("proof.reference", "Classeur 4"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("value=\"Bon de livraison\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("id=\"voucher-expense-proof-reference-error\"", page.Body, StringComparison.Ordinal);

        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await staff.SubmitAsync($"{Ledger}/{ExpenseId}", "withdraw-voucher", ("about", $"expense_{VoucherId}"), ("reason", "Autre facture"));
        Assert.Equal(("POST", $"/api/partnership{Ledger}/{ExpenseId}/vouchers/{VoucherId}/withdraw", """{"reason":"Autre facture"}"""), (hub.Method, hub.Path, hub.Body));
    }

    [Fact]
    public async Task A_funder_reads_the_vouchers_in_ledger_and_statement_and_adds_none()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        foreach (var place in new[] { Ledger, $"{Folder}/statement" })
        {
            var list = await partner.OpenAsync(place);
            Assert.Contains("<a href=\"https://ged.test/F-17\">Facture acquittée</a>", list.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Devis", list.Body, StringComparison.Ordinal);
        }

        var page = await partner.OpenAsync($"{Ledger}/{ExpenseId}");
        Assert.Contains("Devis", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"proof.title\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("withdraw-voucher", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_says_line_column_value_and_rule_in_words()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var lines = new object[] { new { line = 3, column = "montant", rule = "expense.over-paid", value = "1 200,5", message = "As the service says it." }, new { line = 4, column = "date", rule = "unheard-of", value = "hier", message = "As the service says it." } };
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status422UnprocessableEntity, new { code = "expense.import-refused", detail = "No.", refused = 250, lines }) }.AnswerAsync;
        var page = await staff.SubmitAsync(Import, "import", Csv, ("key", "clef-1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("250 lignes refusées", page.Body, StringComparison.Ordinal);
        Assert.Contains("C’est plus qu’il ne reste de ce que cette subvention a versé.", page.Body, StringComparison.Ordinal);
        Assert.Contains("<code>1 200,5</code>", page.Body, StringComparison.Ordinal);
        Assert.Contains("As the service says it.", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"key\" value=\"clef-1\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_its_columns_is_told_which_it_lacks()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var errors = new[] { new { field = "file", rule = "expense.import-columns", message = "" } };
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status400BadRequest, new { code = "expense.import-columns", missing = new[] { "famille", "financement" }, errors }) }.AnswerAsync;
        var page = await staff.SubmitAsync(Import, "import", Csv, ("key", "clef-1"));

        Assert.Contains("Il manque des colonnes\u00a0: famille, financement.", page.Body, StringComparison.Ordinal);
        Assert.Contains("Ce fichier n’a pas été importé", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_passed_on_with_its_number_and_says_how_much_it_brought()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await staff.SubmitAsync(Import, "import", Csv, ("key", "clef-1"));

        Assert.Equal("clef-1", hub.Key);
        Assert.Contains("date;montant", hub.Body, StringComparison.Ordinal);
        Assert.EndsWith($"{Ledger}?done=import&imported=2", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Contains("2 dépenses sont enregistrées.", (await staff.OpenAsync($"{Ledger}?done=import&imported=2")).Body, StringComparison.Ordinal);
    }

    private static (string Name, HttpContent Content)? Csv => ("depenses.csv", new StringContent("date;montant\r\n"));

    private static (string Name, string Value)[] Typed(string amount, params (string Name, string Value)[] rows) =>
        [("key", "clef-1"), ("spentOn", "2026-05-02"), ("amount", amount), ("supplier", "Dupont"), ("label", "Table"), ("family", "training"), ("nature", "investment"), .. rows];
}
