using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
    [InlineData("""{"funders":[{"funder":"commune-de-valcendre","siret":"73282932000075"}]}""", "funders[0].siret")]
    public async Task A_wrong_number_is_refused(string body, string field)
    {
        var (_, staff) = await OpenAsync(service);
        using var refused = await staff.SendAsync(HttpMethod.Put, "disclosure", JsonNode.Parse(body), at: "disclosure");
        await RefusedAsync(refused, HttpStatusCode.BadRequest, "request.invalid", field);
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
