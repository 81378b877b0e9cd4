using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class LedgerFileTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    // One person, whose key is one when a file is sent again.
    private readonly HttpClient http = service.ClientOf(TestUser.Staff());

    private const string Headings = "Date;Montant;Fournisseur;Libellé;Facture;Famille;Nature;Financement";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-mark", "windows-1252", "utf-16"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_file_of_a_spreadsheet_is_taken_in_whatever_its_encoding(string encoding)
    {
        var (id, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 1_500m);
        var text = string.Create(CultureInfo.InvariantCulture, $"{Headings}\r\n10/03/2026;1 234,50;Éditions Œuvre;\"Manuels; lot 1\";F-1;Formation;Fonctionnement;{grant}\r\n2026-03-11;200.00;Papeterie;\"Papier\r\nA4\";;training;operating;{grant}:150,00|Fonds propres:50,00\r\n;;;;;;;\r\n");

        using var answer = await ImportAsync(id, encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8-mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        });

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var made = await AgreementClient.BodyOf(answer);
        Assert.Equal((2, 1_434.50m), ((int)made["imported"]!, (decimal)made["amount"]!));
        var expenses = (await staff.ReadAsync("expenses"))["items"]!.AsArray();
        Assert.Equal(["Papeterie", "Éditions Œuvre"], expenses.Select(expense => (string)expense!["supplier"]!));
        Assert.Equal("Manuels; lot 1", (string)expenses[1]!["label"]!);
        Assert.Equal(115.50m, (decimal)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["left"]!);
    }

    [Fact]
    public async Task One_wrong_line_refuses_the_file_and_each_is_told_with_its_column_value_and_rule()
    {
        var (id, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 100m);
        var file = string.Join('\n', [
            Headings,
            $"10/03/2026;60;Papeterie;Papier;;Formation;Fonctionnement;{grant}",
            "31/02/2026;5;Papeterie;Papier;;Formation;Fonctionnement;fonds propres",
            "10/03/2026;cinq;Papeterie;Papier;;Cuisine;Fonctionnement;fonds propres",
            $"10/03/2026;60;Papeterie;Papier;;Formation;Fonctionnement;{grant}",
            "10/03/2026;5;;Papier;;Formation;Fonctionnement;fonds propres",
            "10/03/2099;5;Papeterie;Papier;;Formation;Fonctionnement;fonds propres",
            "10/03/2026;5;Papeterie;Papier;;Formation;Fonctionnement;mécène",
            "10/03/2026;-5;Papeterie;;;;Fonctionnement;fonds propres",
        ]);

        using var answer = await ImportAsync(id, Encoding.UTF8.GetBytes(file));

        var refused = await RefusedAsync(answer, HttpStatusCode.UnprocessableEntity, "expense.import-refused", "file");
        var lines = refused["lines"]!.AsArray().Select(line => ((int)line!["line"]!, (string?)line["column"], (string)line["rule"]!, (string?)line["value"]));
        Assert.Equal(
            [
                (3, "date", "expense.import-unreadable", "31/02/2026"),
                (4, "montant", "expense.import-unreadable", "cinq"),
                (4, "famille", "expense.import-family", "Cuisine"),
                (5, "financement", "expense.over-paid", grant.ToString(CultureInfo.InvariantCulture)),
                (6, "fournisseur", "required", ""),
                (7, "date", "expense.in-the-future", "10/03/2099"),
                (8, "financement", "expense.import-unreadable", "mécène"),
                (9, "famille", "required", ""),
                (9, "montant", "out-of-range", "-5"),
                (9, "libelle", "required", ""),
            ],
            lines);
        Assert.Equal(7, (int)refused["refused"]!);
        Assert.Empty((await staff.ReadAsync("expenses"))["items"]!.AsArray());
        Assert.Equal(100m, (decimal)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["left"]!);
    }

    [Theory]
    [InlineData("1.000;Papeterie;Papier;;Formation;Fonctionnement;fonds propres", "montant", "expense.import-unreadable", "1.000")]
    [InlineData("12,000;Papeterie;Papier;;Formation;Fonctionnement;fonds propres", "montant", "expense.import-unreadable", "12,000")]
    [InlineData("1 000;Papeterie;Papier;;Formation;Fonctionnement;fonds propres:1.000", "financement", "expense.import-unreadable", "fonds propres:1.000")]
    [InlineData("1000000000000000000000000000000;Papeterie;Papier;;Formation;Fonctionnement;fonds propres", "montant", "expense.import-unreadable", "1000000000000000000000000000000")]
    [InlineData("1000000000000;Papeterie;Papier;;Formation;Fonctionnement;fonds propres", "montant", "out-of-range", "1000000000000")]
    [InlineData("5;Papeterie;Papier;;Formation;Fonctionnement;fonds propres;oublié", null, "expense.import-surplus", "oublié")]
    public async Task What_can_be_read_in_two_ways_is_not_read(string line, string? column, string rule, string value)
    {
        var (id, staff) = await OpenAsync(service);
        using var answer = await ImportAsync(id, Encoding.UTF8.GetBytes($"{Headings}\n10/03/2026;{line}"));
        var refused = (await RefusedAsync(answer, HttpStatusCode.UnprocessableEntity, "expense.import-refused", "file"))["lines"]!.AsArray();
        Assert.Contains((column, rule, value), refused.Select(one => ((string?)one!["column"], (string)one["rule"]!, (string)one["value"]!)));
        Assert.Empty((await staff.ReadAsync("expenses"))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_invoice_that_is_recorded_or_stands_twice_is_told_and_taken_in_once_it_is_confirmed()
    {
        var (id, staff) = await OpenAsync(service);
        using (var before = await LedgerApiTests.RecordAsync(staff, LedgerApiTests.Expense(5m, (null, 5m))))
            Assert.Equal(HttpStatusCode.Created, before.StatusCode);
        var file = Encoding.UTF8.GetBytes(string.Join('\n', [
            Headings,
            "10/03/2026;5;PAPETERIE des Halles;Papier;f-17;Formation;Fonctionnement;fonds propres",
            "11/03/2026;7;Papeterie;Papier;F-18;Formation;Fonctionnement;fonds propres",
            "11/03/2026;7,00;Papeterie;Encre;F-18;Formation;Fonctionnement;fonds propres",
            "11/03/2026;7,00;Papeterie;Encre;;Formation;Fonctionnement;fonds propres",
            "11/03/2026;7,00;Papeterie;Encre;;Formation;Fonctionnement;fonds propres",
        ]));
        var key = Guid.NewGuid().ToString();

        using (var refused = await ImportAsync(id, file, key))
        {
            var lines = (await RefusedAsync(refused, HttpStatusCode.UnprocessableEntity, "expense.import-refused", "file"))["lines"]!.AsArray();
            Assert.Equal([(2, "facture", "expense.duplicate", "f-17"), (4, "facture", "expense.duplicate-in-file", "F-18")], lines.Select(line => ((int)line!["line"]!, (string)line["column"]!, (string)line["rule"]!, (string)line["value"]!)));
        }

        using var confirmed = await ImportAsync(id, file, key, query: "?confirmDuplicates=true");
        Assert.Equal(HttpStatusCode.Created, confirmed.StatusCode);
        Assert.Equal(6, (await staff.ReadAsync("expenses"))["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("Date;Montant\n10/03/2026;5", HttpStatusCode.BadRequest, "expense.import-columns")]
    [InlineData("", HttpStatusCode.BadRequest, "expense.import-columns")]
    [InlineData(Headings, HttpStatusCode.BadRequest, "expense.import-empty")]
    [InlineData(Headings + ";date\n10/03/2026;5", HttpStatusCode.BadRequest, "expense.import-column-twice")]
    [InlineData(Headings + "\n10/03/2026;5;Pape\"terie\";x;;Formation;Fonctionnement;fonds propres", HttpStatusCode.UnprocessableEntity, "expense.import-quotes")]
    [InlineData("PK\u0003\u0004\0", HttpStatusCode.UnsupportedMediaType, "expense.import-binary")]
    public async Task What_is_no_ledger_is_refused_with_its_rule(string text, HttpStatusCode status, string code)
    {
        var (id, _) = await OpenAsync(service);
        using var answer = await ImportAsync(id, Encoding.UTF8.GetBytes(text));
        await RefusedAsync(answer, status, code, "file");
    }

    [Theory]
    [InlineData("\n10/03/2026;5;Papeterie;\"Papier\nA4\";;Formation;Fonctionnement;fonds propres\n10/03/2026;5;Pape\"terie\";x;;Formation;Fonctionnement;fonds propres\n10/03/2026;5;Papeterie;x;;Formation;Fonctionnement;fonds propres\n", 4)]
    [InlineData("\n10/03/2026;5;Papeterie;x;;Formation;Fonctionnement;fonds propres\n10/03/2026;5;Pape\"terie\";x;;Formation;Fonctionnement;fonds propres", 3)]
    [InlineData("\n10/03/2026;5;Papeterie;x;;Formation;Fonctionnement;fonds propres\n10/03/2026;5;Pape\"terie\";x;;Formation;Fonctionnement;fonds propres\n", 3)]
    [InlineData(";Re\"marque\n10/03/2026;5;Papeterie;x;;Formation;Fonctionnement;fonds propres;\n", 1)]
    public async Task A_wrong_quotation_mark_is_told_with_the_line_on_which_it_stands(string rest, int line)
    {
        var (id, _) = await OpenAsync(service);
        using var answer = await ImportAsync(id, Encoding.UTF8.GetBytes(Headings + rest));
        Assert.Equal(line, (int)(await RefusedAsync(answer, HttpStatusCode.UnprocessableEntity, "expense.import-quotes", "file"))["line"]!);
    }

    [Fact]
    public async Task A_file_of_10_000_lines_is_taken_in_and_one_more_line_is_too_many()
    {
        var (id, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 200_000m);
        var line = string.Create(CultureInfo.InvariantCulture, $"10/03/2026;10,01;Papeterie;Papier;;Formation;Fonctionnement;{grant}\n");
        var file = Headings + "\n" + string.Concat(Enumerable.Repeat(line, 10_000));
        using (var many = await ImportAsync(id, Encoding.UTF8.GetBytes(file + line)))
            await RefusedAsync(many, HttpStatusCode.RequestEntityTooLarge, "expense.import-too-large");
        var key = Guid.NewGuid().ToString();
        using (var answer = await ImportAsync(id, Encoding.UTF8.GetBytes(file), key))
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        using (var again = await ImportAsync(id, Encoding.UTF8.GetBytes(file), key, asForm: true))
            Assert.Equal(10_000, (int)(await AgreementClient.BodyOf(again))["imported"]!);
        Assert.Equal(99_900m, (decimal)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["left"]!);

        using var export = await staff.GetAsync("expenses/export");
        Assert.Equal(10_001, (await export.Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task What_is_exported_runs_no_formula_and_can_be_taken_in_again()
    {
        var (id, staff) = await OpenAsync(service);
        using (await LedgerApiTests.RecordAsync(staff, new
        {
            spentOn = "2026-03-10",
            amount = 1_234.5m,
            supplier = "=HYPERLINK(\"http://x\")",
            label = "Papier; \"A4\"\nblanc",
            invoice = "-1+1",
            family = "training",
            nature = "operating",
            allocations = new[] { new { ownMeans = true, amount = 1_234.5m } },
        }))
        {
        }

        using var export = await staff.GetAsync("expenses/export");

        Assert.Equal("text/csv", export.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", export.Content.Headers.ContentDisposition?.DispositionType);
        var bytes = await export.Content.ReadAsByteArrayAsync(Token);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes.AsSpan(3));
        Assert.Contains("2026-03-10;1234,50;\"'=HYPERLINK(\"\"http://x\"\")\";\"Papier; \"\"A4\"\"\nblanc\";'-1+1;Formation;fonctionnement;fonds propres:1234,50;", text, StringComparison.Ordinal);
        using (var twice = await ImportAsync(id, bytes))
            await RefusedAsync(twice, HttpStatusCode.UnprocessableEntity, "expense.import-refused");
        using var again = await ImportAsync(id, bytes, query: "?confirmDuplicates=true");
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(2, (await staff.ReadAsync("expenses"))["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_column_piece_of_a_file_becomes_the_voucher_of_its_line()
    {
        var (id, staff) = await OpenAsync(service);
        var resource = Guid.CreateVersion7();
        using var answer = await ImportAsync(id, Encoding.UTF8.GetBytes($"""
            Date;Montant;Fournisseur;Libellé;Famille;Nature;Financement;Pièce
            10/03/2026;5;Papeterie;Papier;Formation;Fonctionnement;fonds propres;Classeur 11
            11/03/2026;6;Papeterie;Encre;Formation;Fonctionnement;fonds propres;{resource}
            12/03/2026;7;Papeterie;Craie;Formation;Fonctionnement;fonds propres;
            """));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Token));

        var pieces = (await staff.ReadAsync("expenses"))["items"]!.AsArray().Select(one => one!["vouchers"]!.AsArray().Select(piece => ((string)piece!["proof"]!["kind"]!, (string)piece["proof"]!["reference"]!)).ToArray());
        Assert.Equal([[], [("resource", resource.ToString())], [("document", "Classeur 11")]], pieces);
    }

    private async Task<HttpResponseMessage> ImportAsync(Guid agreement, byte[] file, string? key = null, bool asForm = false, string query = "")
    {
        using var form = new MultipartFormDataContent();
        var content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root(agreement)}/expenses/import{query}") { Content = content };
        if (asForm)
        {
            form.Add(content, "file", "depenses.csv");
            request.Content = form;
        }

        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return await http.SendAsync(request, Token);
    }
}
