using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Amendments;

public sealed class AmendmentPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Folder = $"/agreements/{AmendmentAnswers.Id}/amendments";
    private static readonly string Api = $"/api/partnership/agreements/{AmendmentAnswers.Id}";

    [Fact]
    public async Task The_list_leads_to_each_and_shows_the_renewals()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new AmendmentAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Folder);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"<a href=\"{Folder}/2\">Avenant n°\u00a02", page.Body, StringComparison.Ordinal);
        Assert.Contains("Proposé à la signature", page.Body, StringComparison.Ordinal);
        Assert.Contains("1 signature sur 2", page.Body, StringComparison.Ordinal);
        Assert.Contains("3 mai 2031", page.Body, StringComparison.Ordinal);
        Assert.Contains($"{Folder}/new", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Enregistrer une reconduction expresse", page.Body, StringComparison.Ordinal);
        await partner.ChooseEnglishAsync();
        Assert.Contains("Proposed for signature", (await partner.OpenAsync(Folder)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expired", "cnam")]
    [InlineData("inForce", "ville")]
    public async Task Nobody_drafts_one_of_what_is_over_or_after_having_left(string state, string party)
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(party));
        fixture.Hub.Answer = new AmendmentAnswers { AgreementState = state }.AnswerAsync;

        Assert.DoesNotContain($"{Folder}/new", (await partner.OpenAsync(Folder)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amendment.effective-before-signature", "A party that had not signed it was still there")]
    [InlineData("amendment.ends-too-early", "The agreement would end before the amendment takes effect.")]
    public async Task What_a_rule_ended_is_said_in_the_reader_s_words(string rule, string words)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { AmendmentState = "withdrawn", EndedBy = rule }.AnswerAsync;
        await staff.ChooseEnglishAsync();
        var page = await staff.OpenAsync($"{Folder}/2");

        Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(rule, page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-01-15", true)]
    [InlineData("2126-01-15", false)]
    [InlineData(null, false)]
    public async Task Who_would_sign_for_a_day_that_has_passed_is_told_so_beforehand(string? effectiveOn, bool isPast)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { EffectiveOn = effectiveOn }.AnswerAsync;
        Assert.Equal(isPast, (await staff.OpenAsync($"{Folder}/2")).Body.Contains("Ce jour d’effet est passé", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_agreed_in_time_is_recorded_on_an_agreement_that_has_expired()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { AgreementState = "expired" }.AnswerAsync;
        var page = (await staff.OpenAsync(Folder)).Body;

        Assert.Contains("Enregistrer une reconduction expresse", page, StringComparison.Ordinal);
        Assert.Contains($"{Folder}/new", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_last_signature_there_is_none()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { AgreementState = "draft" }.AnswerAsync;

        Assert.Contains("une fois la convention en vigueur", (await staff.OpenAsync(Folder)).Body, StringComparison.Ordinal);
        Assert.Contains("n’est pas encore en vigueur", (await staff.OpenAsync($"/agreements/{AmendmentAnswers.Id}/terms")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_shows_before_and_after_and_who_has_signed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers().AnswerAsync;
        var page = await staff.OpenAsync($"{Folder}/2");

        Assert.Contains("<del class=\"term-text\">2 mois</del>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<ins class=\"term-text\">6 mois</ins>", page.Body, StringComparison.Ordinal);
        Assert.Contains("article 7", page.Body, StringComparison.Ordinal);
        Assert.Contains("La directrice", page.Body, StringComparison.Ordinal);
        Assert.Contains("Une année sans origine", page.Body, StringComparison.Ordinal);
        Assert.Contains("sign-lycee-signatory", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_signs_and_refuses_only_for_itself()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new AmendmentAnswers().AnswerAsync;
        var page = await partner.OpenAsync($"{Folder}/2");

        Assert.DoesNotContain("sign-lycee-signatory", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Refuser cet avenant", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Retirer cet avenant", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sign", "lycee", "signatures")]
    [InlineData("unsign", "ville", "signatures/ville/withdraw")]
    [InlineData("refuse", "lycee", "refuse")]
    [InlineData("withdraw", null, "withdraw")]
    [InlineData("propose", null, "propose")]
    public async Task Each_step_is_taken_on_the_version_that_was_read(string action, string? about, string verb)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/2", action, ("about", about ?? ""), ("etag", "\"9\""), ("reason", "Motif"), ("signatory", "Le proviseur"), ("signedOn", "2026-07-03"), ("method", "electronic"), ("proof", "p"));

        Assert.Equal(("POST", $"{Api}/amendments/2/{verb}", "\"9\""), (hub.Method, hub.Path, hub.Condition));
        Assert.EndsWith($"?done={action}", page.Headers["Location"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(412, "precondition.failed", "", "Changé entre-temps")]
    [InlineData(409, "agreement.already-signed", "", "Cette partie a déjà signé")]
    [InlineData(400, "amendment.effective-before-signature", "signedOn", "prendrait effet avant cette signature")]
    public async Task A_signature_that_is_refused_keeps_what_was_typed(int status, string code, string field, string words)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { Refusal = (status, code, field) }.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/2", "sign", ("about", "lycee"), ("etag", "\"6\""), ("signatory", "Le proviseur"), ("signedOn", "2026-07-03"), ("method", "electronic"), ("proof", "registre 8"));

        Assert.Equal(status, (int)page.Status);
        Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Le proviseur\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"registre 8\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewal_is_sent_with_the_length_that_the_text_leaves_open()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers { Refusal = (400, "agreement.renewal-length-required", "duration") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(Folder, "renew", ("etag", "\"9\""), ("agreedOn", "2026-07-01"), ("proof", "PV 9"), ("duration.count", ""), ("duration.unit", "years"));
        Assert.Contains("donnez la durée convenue", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"PV 9\"", page.Body, StringComparison.Ordinal);

        fixture.Hub.Answer = (hub = new AmendmentAnswers()).AnswerAsync;
        await staff.SubmitAsync(Folder, "renew", ("etag", "\"9\""), ("agreedOn", "2026-07-01"), ("proof", "PV 9"), ("duration.count", "2"), ("duration.unit", "years"));
        Assert.Equal(($"{Api}/renewals", "\"9\""), (hub.Path, hub.Condition));
        Assert.Equal("""{"agreedOn":"2026-07-01","proof":"PV 9","duration":{"count":2,"unit":"years"}}""", hub.Body!.ToJsonString());
    }
}
