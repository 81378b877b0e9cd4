using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements.Rereading;

public sealed class PartiesPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Page = $"{ReadingAnswers.Page}/reading/parties";

    private static readonly (string, string)[] Typed =
    [
        ("etag", "\"7\""),
        ("parties[0].name", "La Ville de Boisclair"), ("parties[0].firstLine", "6"), ("parties[0].lastLine", "8"), ("parties[0].siret", "732 829 320 00074"), ("parties[0].otherAliases", "la Commune ; la Mairie"),
        ("parties[1].name", "La Région"), ("parties[1].firstLine", "10"), ("parties[1].lastLine", "abc"), ("parties[1].representative.name", "Mme Roux"),
    ];

    [Fact]
    public async Task It_shows_what_is_read_beside_the_numbered_text()
    {
        var (staff, _) = await VisitAsync();
        using (staff)
        {
            var page = await staff.OpenAsync(Page);

            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains("name=\"parties[1].name\" type=\"text\" value=\"La Région\"", page.Body, StringComparison.Ordinal);
            Assert.Contains("name=\"parties[1].otherAliases\" type=\"text\" value=\"un ; deux\"", page.Body, StringComparison.Ordinal);
            Assert.Contains($"href=\"{Page}#L45\"", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Revenir à la lecture automatique", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task All_parties_are_sent_on_the_version_that_was_read()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            var answer = await staff.SubmitAsync(Page, "correct", Typed);

            Assert.Equal((HttpStatusCode.Found, "PUT reading/parties \"7\""), (answer.Status, hub.Change));
            Assert.EndsWith($"{ReadingAnswers.Page}?done=corrected#parties", answer.Headers["Location"], StringComparison.Ordinal);
            var (first, second) = (hub.Body!["parties"]![0]!, hub.Body["parties"]![1]!);
            Assert.Equal(("La Ville de Boisclair", 6, 8, "732 829 320 00074"), ((string?)first["name"], (int)first["firstLine"]!, (int)first["lastLine"]!, (string?)first["siret"]));
            Assert.Equal(["la Commune", "la Mairie"], first["otherAliases"]!.AsArray().Select(alias => (string?)alias));
            // What is no number is no line of the text, which the service says.
            Assert.Equal((0, "Mme Roux"), ((int)second["lastLine"]!, (string?)second["representative"]!["name"]));
        }
    }

    [Fact]
    public async Task A_party_that_is_new_to_the_hub_by_its_name_is_told_so_and_bound_to_one_that_the_hub_knows()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            var page = (await staff.OpenAsync(Page)).Body;
            Assert.Contains("elle est nouvelle pour la maison ; « La Commune » a le même SIRET.", WebUtility.HtmlDecode(page).Replace('\u00a0', ' '), StringComparison.Ordinal);
            Assert.Contains("<option value=\"prefecture\">Préfecture</option>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            hub.Refusal = (400, new { code = "request.invalid", errors = new[] { new { field = "parties[0].organisation", rule = "reading.same-organisation", message = "" } } });
            var refused = await staff.SubmitAsync(Page, "correct", [.. Typed, ("parties[0].organisation", "commune")]);

            Assert.Equal("commune", (string?)hub.Body!["parties"]![0]!["organisation"]);
            Assert.Null(hub.Body["parties"]![1]!["organisation"]);
            Assert.Contains("<option value=\"commune\" selected", refused.Body, StringComparison.Ordinal);
            Assert.Contains("Une autre partie de la liste est déjà cette organisation.", WebUtility.HtmlDecode(refused.Body), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("add", "parties[2].name", true, "La Ville de Boisclair", "La Région")]
    [InlineData("remove-0", "parties[1].name", false, "La Région", "Mme Roux")]
    [InlineData("remove-9", "parties[1].name", true, "La Ville de Boisclair", "La Région")]
    public async Task Rows_come_and_go_without_being_sent_and_keep_what_was_typed(string step, string field, bool isThere, params string[] kept)
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            var page = await staff.SubmitAsync(Page, "correct", [.. Typed, ("row", step)]);

            Assert.Equal((HttpStatusCode.OK, null), (page.Status, hub.Change));
            Assert.Equal(isThere, page.Body.Contains($"name=\"{field}\"", StringComparison.Ordinal));
            Assert.All(kept, words => Assert.Contains($"value=\"{words}\"", page.Body, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_refused_list_keeps_what_was_typed_and_says_beside_each_field_what_is_wrong()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            hub.Refusal = (400, new
            {
                code = "request.invalid",
                errors = new[] { new { field = "parties[0].siret", rule = "reading.siret", message = "" }, new { field = "parties[1].lastLine", rule = "reading.no-such-line", message = "" } },
            });
            var page = await staff.SubmitAsync(Page, "correct", Typed);

            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains("id=\"f-parties-0--siret-error\"><span aria-hidden=\"true\">⚠ </span>Un SIRET a 14 chiffres", page.Body, StringComparison.Ordinal);
            Assert.Contains("Partie 2, Dernière ligne", page.Body, StringComparison.Ordinal);
            Assert.Contains("value=\"732 829 320 00074\"", page.Body, StringComparison.Ordinal);
            Assert.Contains("<details class=\"more\" open", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_person_said_is_marked_and_can_be_taken_back()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            hub.IsCorrected = true;
            Assert.Contains("Lu par Marie Curie", (await staff.OpenAsync(Page)).Body, StringComparison.Ordinal);
            var answer = await staff.SubmitAsync(Page, "restore", ("etag", "\"7\""));

            Assert.Equal("DELETE reading/parties \"7\"", hub.Change);
            Assert.EndsWith($"{ReadingAnswers.Page}?done=restored#parties", answer.Headers["Location"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_no_draft_any_more_is_said_instead_of_the_form()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            hub.Absence = (409, new { code = "agreement.not-a-draft" });
            var page = await staff.OpenAsync(Page);

            Assert.Contains("Ce n’est plus un brouillon", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("parties[0].name", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_service_that_is_away_loses_nothing_of_what_was_typed()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            var token = await staff.OpenAsync(Page);
            Assert.Equal(HttpStatusCode.OK, token.Status);
            hub.Refusal = (503, new { code = "service.unavailable" });
            var page = await staff.SubmitAsync(Page, "correct", Typed);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
            Assert.Contains("value=\"Mme Roux\"", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_partner_has_no_such_page()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new ReadingAnswers().AnswerAsync;

        Assert.NotEqual(HttpStatusCode.OK, (await partner.OpenAsync(Page)).Status);
    }

    private async Task<(PortalVisitor Staff, ReadingAnswers Hub)> VisitAsync()
    {
        var hub = new ReadingAnswers();
        var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.AnswerAsync;
        return (staff, hub);
    }
}
