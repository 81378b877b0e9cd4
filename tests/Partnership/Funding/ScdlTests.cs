using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Funding.OpenData;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Testing;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class ScdlTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string CommuneSiret = "73282932000074";
    private const string SchoolSiret = "13002526500013";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("73282932000074", true)]
    [InlineData("73282932000075", false)]
    [InlineData("35600000049837", true)]
    [InlineData("35600000049838", false)]
    [InlineData("7328293200007", false)]
    [InlineData("7328293200007A", false)]
    public void A_siret_is_checked_by_its_last_digit_and_those_of_La_Poste_by_their_sum(string siret, bool isValid) => Assert.Equal(isValid, Siret.IsValid(siret));

    [Fact]
    public async Task A_grant_is_published_once_its_mandatory_fields_are_known_and_listed_with_what_is_missing_before()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 1_200.50m);
        var missing = Assert.Single((await staff.ReadAsync("scdl/missing"))["items"]!.AsArray())!;
        Assert.Equal(["idAttribuant", "nomBeneficiaire", "idBeneficiaire", "objet", "notificationUE", "pourcentageSubvention"], missing["missing"]!.AsArray().Select(field => (string)field!));
        Assert.Single(await LinesAsync(staff));

        await DiscloseAsync(staff, grant);

        Assert.Equal("Fonctionnement de la Fabrique", (string?)(await staff.ReadAsync($"grants/{grant}"))["disclosure"]!["object"]);
        Assert.Empty((await staff.ReadAsync("scdl/missing"))["items"]!.AsArray());
        var lines = await LinesAsync(staff);
        Assert.Equal("nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide", lines[0]);
        Assert.EndsWith($",{CommuneSiret},2026-02-02,Délibération 12,\"École du soir, Valcendre\",{SchoolSiret},W123456789,Fonctionnement de la Fabrique,1200.50,aide en numéraire,unique,2026-03-05,,non,0.15,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_value_holds_to_the_published_schema()
    {
        var schema = SharedFolder.PathTo("standards/scdl-subventions/scdl-subventions-2.1.reconstructed.tableschema.json");
        var (_, staff) = await OpenAsync(service);
        await DiscloseAsync(staff, await staff.PaidGrantAsync(Commune, 1_200.50m));
        var lines = await LinesAsync(staff);
        var fields = JsonNode.Parse(await File.ReadAllTextAsync(schema, Token))!["fields"]!.AsArray();
        Assert.Equal(fields.Select(field => (string)field!["name"]!), lines[0].Split(','));
        var values = Regex.Matches(lines[1] + ",", "(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<bare>[^,]*)),", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["bare"].Value).ToList();
        Assert.Equal(fields.Count, values.Count);
        foreach (var (field, value) in fields.Zip(values))
        {
            var rules = field!["constraints"]!;
            Assert.True(value.Length > 0 || rules["required"] is null || !(bool)rules["required"]!, $"{field["name"]} is required.");
            if (value.Length == 0)
                continue;
            if ((string?)rules["pattern"] is { } pattern)
                Assert.Matches(pattern, value);
            if (rules["enum"] is { } allowed)
                Assert.Contains(value, allowed.AsArray().Select(one => (string)one!));
            if (rules["maxLength"] is { } most)
                Assert.InRange(value.Length, 1, (int)most);
            if (rules["minimum"] is { } least)
                Assert.InRange(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), (decimal)least, (decimal)rules["maximum"]!);
        }
    }

    [Theory]
    [InlineData("""{"beneficiary":{"name":"École","siret":"123","rna":null}}""", "beneficiary.siret")]
    [InlineData("""{"beneficiary":{"name":"École","siret":null,"rna":"X1"}}""", "beneficiary.rna")]
    [InlineData("""{"beneficiary":{"name":"École","siret":null,"rna":"W123456789\n"}}""", "beneficiary.rna")]
    [InlineData("""{"beneficiary":{"name":"=École","siret":null,"rna":null}}""", "beneficiary.name")]
    [InlineData("""{"funders":[{"funder":"commune-de-valcendre","siret":"73282932000075"}]}""", "funders[0].siret")]
    [InlineData("""{"funders":[{"funder":"commune-de-valcendre","siret":"73282932000074"},{"funder":"commune-de-valcendre","siret":"13002526500013"}]}""", "funders[1].funder")]
    public async Task A_wrong_number_is_refused(string body, string field)
    {
        var (_, staff) = await OpenAsync(service);
        using var refused = await staff.SendAsync(HttpMethod.Put, "disclosure", JsonNode.Parse(body), at: "disclosure");
        await RefusedAsync(refused, HttpStatusCode.BadRequest, "request.invalid", field);
    }

    [Fact]
    public async Task How_a_grant_is_paid_is_not_known_while_one_call_is_for_less_than_is_granted()
    {
        var (_, staff) = await OpenAsync(service);
        using var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m }, at: "plan");
        using var asked = await staff.PostAsync("grants", new { line = await MadeAsync(line), askedOn = "2026-02-10", amount = 100m });
        var grant = await MadeAsync(asked);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-02-20", amount = 100m, reference = "D 1" });
        await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-01", amount = 40m });
        await staff.MadeStepAsync(grant, "payments", new { instalment = 1, on = "2026-03-05", amount = 40m });
        await DiscloseAsync(staff, grant);
        Assert.Equal(["conditionsVersement"], await MissingAsync());

        await staff.MadeStepAsync(grant, "calls", new { on = "2026-03-06", amount = 60m });
        Assert.Contains(",échelonné,2026-03-05,", (await LinesAsync(staff))[1], StringComparison.Ordinal);

        async Task<IEnumerable<string>> MissingAsync() =>
            Assert.Single((await staff.ReadAsync("scdl/missing"))["items"]!.AsArray())!["missing"]!.AsArray().Select(field => (string)field!);
    }

    [Fact]
    public void What_was_said_as_a_formula_before_it_was_refused_is_listed_and_not_published()
    {
        var grant = new ScdlGrant
        {
            FunderName = "Commune",
            FunderSiret = CommuneSiret,
            AgreementDate = new DateOnly(2026, 2, 2),
            Decision = null,
            Beneficiary = new("+École", SchoolSiret),
            Disclosure = new("=1+1", NotifiedToEu: false, Share: 1, Scheme: "@aide"),
            Amount = 5m,
            Conditions = "unique",
            FirstPayment = new DateOnly(2026, 3, 5),
            LastPayment = new DateOnly(2026, 3, 5),
        };
        Assert.Equal(["nomBeneficiaire", "objet", "dispositifAide"], grant.Missing());
    }

    private static async Task DiscloseAsync(FundingRequests staff, int grant)
    {
        using var who = await staff.SendAsync(HttpMethod.Put, "disclosure", new { beneficiary = new { name = "École du soir, Valcendre", siret = SchoolSiret, rna = "W123456789" }, funders = new[] { new { funder = Commune, siret = CommuneSiret } } }, at: "disclosure");
        Assert.Equal(HttpStatusCode.NoContent, who.StatusCode);
        using var what = await staff.SendAsync(HttpMethod.Put, $"grants/{grant}/disclosure", new { @object = "Fonctionnement de la Fabrique", notifiedToEu = false, share = 0.15m }, at: $"grants/{grant}");
        Assert.Equal(HttpStatusCode.NoContent, what.StatusCode);
    }

    private static async Task<string[]> LinesAsync(FundingRequests staff)
    {
        using var answer = await staff.GetAsync("scdl");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        return (await answer.Content.ReadAsStringAsync(Token)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
