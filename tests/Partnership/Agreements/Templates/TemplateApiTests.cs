using System.Net;
using System.Net.Http.Json;
using System.Text;
using SkillsHub.Partnership.Tests.Agreements.Import;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Agreements.Templates;

public sealed class TemplateApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Root = "/api/partnership/agreements";

    private readonly HttpClient http = service.ClientOf(TestUser.Staff());
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task A_form_becomes_a_draft_like_an_imported_one_and_goes_up_for_signature_once_its_blank_is_settled()
    {
        using var shown = await http.PostAsJsonAsync($"{Root}/template/text", Form("Convention du Grand Pré"), Token);
        var text = await AgreementClient.BodyOf(shown);
        Assert.Contains("Article 2.1 – Engagements de la Ville de Valmer", (string?)text["text"], StringComparison.Ordinal);
        Assert.Equal("convention-du-grand-pre.txt", (string?)text["fileName"]);
        Assert.Single(text["questions"]!.AsArray());

        var id = await DraftAsync(Form("Convention du Grand Pré"));
        var (agreement, _) = await staff.ReadAsync(id);
        Assert.Equal(("draft", "convention-du-grand-pre.txt"), ((string?)agreement["state"], (string?)agreement["fileName"]));
        Assert.Empty(agreement["content"]!["findings"]!.AsArray());
        Assert.Empty(agreement["content"]!["unread"]!.AsArray());
        using (var blocked = await staff.ChangeAsync(id, "open-for-signature"))
            Assert.Equal(HttpStatusCode.Conflict, blocked.StatusCode);
        await staff.ResolveAllBlockingAsync(id);
        using var opened = await staff.ChangeAsync(id, "open-for-signature");
        Assert.Equal(HttpStatusCode.NoContent, opened.StatusCode);
    }

    [Fact]
    public async Task The_same_form_twice_names_the_draft_that_it_is()
    {
        var id = await DraftAsync(Form("Convention des Deux Rives"));
        using var again = await http.PostAsJsonAsync($"{Root}/template", Form("Convention des Deux Rives"), Token);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(id, (Guid)(await AgreementClient.BodyOf(again))["agreementId"]!);
    }

    [Fact]
    public async Task The_text_comes_as_a_file_in_both_formats_which_say_the_same_when_read_again()
    {
        var id = await DraftAsync(Form("Convention du Plateau"));
        var text = await http.GetByteArrayAsync($"{Root}/{id}/file?format=txt", Token);
        using var word = await http.GetAsync($"{Root}/{id}/file?format=docx", Token);
        Assert.Equal("convention-du-plateau.docx", word.Content.Headers.ContentDisposition?.FileName);

        var bytes = await word.Content.ReadAsByteArrayAsync(Token);
        SameAgreement.Expect(Reading.Read(Encoding.UTF8.GetString(text)), Reading.Import(bytes));
        using var known = await staff.ImportAsync(text);
        Assert.Equal(HttpStatusCode.Conflict, known.StatusCode);
        using var other = await staff.ImportAsync(bytes, "convention.docx");
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
    }

    [Fact]
    public async Task A_text_that_a_margin_broke_is_given_as_text_only()
    {
        var id = await staff.ImportUniqueSampleAsync();
        using var word = await http.GetAsync($"{Root}/{id}/file?format=docx", Token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, word.StatusCode);
        Assert.Equal("agreement.lines-are-broken", (string?)(await AgreementClient.BodyOf(word))["code"]);
        using var unknown = await http.GetAsync($"{Root}/{id}/file?format=odt", Token);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.StartsWith("CONVENTION PLURIANNUELLE", await http.GetStringAsync($"{Root}/{id}/file", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_of_another_hub_or_of_others_agreement_is_not_there()
    {
        var id = await DraftAsync(Form("Convention du Val"));
        foreach (var user in new[] { TestUser.Staff("another-hub"), TestUser.Partner("someone-else") })
        {
            using var answer = await service.ClientOf(user).GetAsync($"{Root}/{id}/file", Token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("template")]
    [InlineData("template/text")]
    public async Task Only_the_staff_starts_an_agreement(string path)
    {
        using var partner = await service.ClientOf(TestUser.Partner()).PostAsJsonAsync($"{Root}/{path}", Form("Convention"), Token);
        Assert.Equal(HttpStatusCode.Forbidden, partner.StatusCode);
    }

    [Theory]
    [InlineData("{}", "title")]
    [InlineData("""{"parties":[null,null]}""", "parties[0]")]
    [InlineData("""{"funding":[null]}""", "funding[0]")]
    [InlineData("""{"advisers":[null]}""", "title")]
    [InlineData("""{"renewal":{"kind":"perhaps"}}""", "renewal.kind")]
    [InlineData("""{"duration":{"count":2}}""", "unit")]
    public async Task What_is_missing_or_unknown_is_named(string body, string field)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync($"{Root}/template", content, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await AgreementClient.BodyOf(answer))["errors"]!.AsArray().Select(error => (string?)error!["field"]));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static object Form(string title) => new
    {
        title,
        parties = new object[]
        {
            new { name = "la Ville de Valmer", address = "1 place de la Halle, 00100 Valmer", representative = "Mme Jeanne Petit", function = "Maire", commitments = new[] { "prêter deux salles" } },
            new { name = "l'Université du Lac", address = "3 quai du Lac, 00200 Landeville", representative = "M. Paul Roux", function = "Président", seats = 2, commitments = new[] { "recruter les intervenants" } },
        },
        @operator = 2,
        funding = new[] { new { party = 1, nature = "operating", unit = "percent", firstYear = 2027, lastYear = 2029 } },
        meetingsPerYear = 2,
        report = new { by = 2, day = 31, month = 3 },
        duration = new { count = 5, unit = "years" },
        renewal = new { kind = "express", notice = new { count = 6, unit = "months" } },
        terminationNotice = new { count = 3, unit = "months" },
        court = "tribunal administratif de Landeville",
    };

    private async Task<Guid> DraftAsync(object form)
    {
        using var answer = await http.PostAsJsonAsync($"{Root}/template", form, Token);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Token));
        return (Guid)(await AgreementClient.BodyOf(answer))["id"]!;
    }
}
