using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Funding.FundingAnswers;

namespace SkillsHub.Portal.Tests.Pages.Funding;

public sealed class OpenDataPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string OpenData = $"{Folder}/open-data";

    [Fact]
    public async Task What_a_grant_lacks_is_said_in_words_and_the_file_is_passed_on()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync(OpenData);
        var file = await partner.OpenAsync($"{OpenData}/file");

        Assert.Contains("le SIRET du financeur", page.Body, StringComparison.Ordinal);
        Assert.Contains("l’objet de la subvention", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("beneficiary.name", page.Body, StringComparison.Ordinal);
        Assert.Equal("text/csv", file.Headers["Content-Type"]);
        Assert.Contains($"/api/partnership{Folder}/scdl", fixture.Hub.Calls);
    }

    [Fact]
    public async Task Who_receives_and_who_gives_go_to_the_service_without_the_spaces_of_their_numbers()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.Contains("value=\"21520448000018\"", (await staff.OpenAsync(OpenData)).Body, StringComparison.Ordinal);
        await staff.SubmitAsync(OpenData, "disclose", ("etag", "\"7\""), ("beneficiary.name", "Cnam"), ("beneficiary.siret", "130 025 265 00013"), ("siret.ville", ""), ("siret.cnam", "130 025 265 00013"));

        Assert.Equal(("PUT", $"/api/partnership{Folder}/disclosure", "\"7\""), (hub.Method, hub.Path, hub.Condition));
        Assert.Equal("""{"beneficiary":{"name":"Cnam","siret":"13002526500013","rna":null},"funders":[{"funder":"cnam","siret":"13002526500013"}]}""", hub.Body);
    }

    [Fact]
    public async Task While_the_agreement_cannot_be_read_no_number_of_a_funder_is_erased_and_what_was_typed_is_kept()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers { Absent = $"{Id}" };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(OpenData, "disclose", ("etag", "\"7\""), ("beneficiary.name", "Cnam"), ("siret.cnam", "130 025 265 00013"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, null), (page.Status, hub.Method));
        Assert.Contains("value=\"130 025 265 00013\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Cnam\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_reads_what_open_data_says_of_the_grant_now()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" }), Disclosure = new { @object = "Atelier de soudure", notifiedToEu = true, share = 0.5m, scheme = "Plan 4" } }.AnswerAsync;
        var page = await staff.SubmitAsync($"{OpenData}/1", "grant", ("etag", "\"6\""), ("object", "Atelier"), ("share", "0,5"), ("scheme", ""), ("notifiedToEu", ""));

        foreach (var (label, saved) in new[] { ("Objet de la subvention", "Atelier de soudure"), ("Dispositif d’aide", "Plan 4"), ("Notifiée à la Commission européenne (aide d’État)", "oui") })
            Assert.Contains($"<dt>{label}</dt> <dd class=\"as-written\">{saved}</dd>", page.SummaryInOneLine, StringComparison.Ordinal);
        Assert.DoesNotContain("Part du financeur", page.SummaryInOneLine, StringComparison.Ordinal);
        Assert.Contains(">Atelier</textarea>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_number_is_told_beside_the_funder_that_it_was_typed_for()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var errors = new[] { new { field = "funders[0].siret", rule = "siret", message = "" } };
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status400BadRequest, new { code = "request.invalid", errors }) }.AnswerAsync;
        var page = await staff.SubmitAsync(OpenData, "disclose", ("etag", "\"7\""), ("beneficiary.name", "Cnam"), ("siret.ville", ""), ("siret.cnam", "123"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"f-siret-cnam-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("SIRET\u00a0: Le Cnam</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("Un SIRET a 14 chiffres", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"123\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_open_data_says_of_one_grant_is_said_on_its_version()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await staff.SubmitAsync($"{OpenData}/1", "grant", ("etag", "\"7\""), ("object", "Atelier"), ("share", "0,5"), ("notifiedToEu", "true"));

        Assert.Equal(("PUT", $"/api/partnership{Folder}/grants/1/disclosure", "\"7\""), (hub.Method, hub.Path, hub.Condition));
        Assert.Equal("""{"object":"Atelier","notifiedToEu":true,"share":0.5,"scheme":null}""", hub.Body);
    }
}
