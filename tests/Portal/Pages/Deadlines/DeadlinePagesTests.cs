using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Deadlines;

public sealed class DeadlinePagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Page = $"/agreements/{DeadlineAnswers.Id}";

    [Fact]
    public async Task Deadlines_are_filtered_and_sorted_by_their_address_and_what_is_missed_or_due_stands_out()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Page}/deadlines?party=cnam&kind=renewalNotice&state=missed&sort=preparation");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var call = Assert.Single(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Page}/deadlines?", StringComparison.Ordinal));
        foreach (var asked in new[] { "party=cnam", "kind=renewalNotice", "state=missed", "sort=preparation" })
            Assert.Contains(asked, call, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"late\" id=\"renewal-notice.cnam.region\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"due\" id=\"committee.1.1.2\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Lettre de reconduction\u00a0: Cnam → Région", page.Body, StringComparison.Ordinal);
        Assert.Contains("3 novembre 2030", page.Body, StringComparison.Ordinal);
        Assert.Contains("pas encore suivi ici", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"missed\" selected", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_next_twelve_months_ask_for_comes_first_and_the_rest_is_a_link_away()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Page}/deadlines?party=cnam");
        var call = Uri.UnescapeDataString(Assert.Single(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Page}/deadlines?", StringComparison.Ordinal)));
        Assert.Contains("state=missed,dueToday,approaching,upcoming,notComputable", call, StringComparison.Ordinal);
        Assert.Matches("until=\\d{4}-\\d\\d-\\d\\d", call);
        Assert.Contains($"href=\"{Page}/deadlines?party=cnam&span=all\"", page.Body, StringComparison.Ordinal);

        fixture.Hub.Calls.Clear();
        await partner.OpenAsync($"{Page}/deadlines?party=cnam&span=all");
        call = Assert.Single(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Page}/deadlines?", StringComparison.Ordinal));
        Assert.DoesNotContain("until=", call, StringComparison.Ordinal);
        Assert.DoesNotContain("state=", call, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_a_filter_finds_is_printed_on_one_page()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = context => hub.AnswerAsync(context);
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Page}/deadlines?party=cnam&span=all&whole=true");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains($"/api/partnership{Page}/deadlines?party=cnam&limit=100", fixture.Hub.Calls);
        Assert.DoesNotContain("Toutes sur une page", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewal_without_letters_names_nobody_and_says_how_it_is_to_be_agreed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers { IsUnaddressed = true }.AnswerAsync;
        var page = await staff.OpenAsync($"{Page}/deadlines");
        Assert.Contains("Dernier jour pour convenir de la reconduction", page.Body, StringComparison.Ordinal);
        Assert.Contains("<dd>lettre recommandée avec avis de réception</dd>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_opens_to_its_article_its_formula_its_inputs_and_what_is_missing()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        var page = await staff.OpenAsync($"{Page}/deadlines");
        Assert.Contains($"<a href=\"{Page}#L12\">Article 6</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("moins le préavis, compté à rebours", page.Body, StringComparison.Ordinal);
        Assert.Contains("<dt>Préavis</dt>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<dd>6 mois</dd>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<dd>31 mars</dd>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<li>Premier jour de l’année 1</li>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_for_money_says_what_was_called_and_paid_and_leads_to_its_grant()
    {
        using var funder = await fixture.VisitAsync(TestUser.Partner("region"));
        fixture.Hub.Answer = new DeadlineAnswers { IsCalled = true }.AnswerAsync;
        var page = (await funder.OpenAsync($"{Page}/deadlines")).Body;
        foreach (var words in new[] { "Versement de l’appel de fonds 2 de la subvention n°\u00a03 (Région)", "dit que l’argent est attendu", "<dt>Montant appelé</dt>", "8\u202f000,00\u00a0€", "<dt>Versé</dt>", "2\u202f000,00\u00a0€", "2 octobre 2030", $"<a href=\"{Page}/funding/grants/3\">Voir la subvention</a>" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"fundingCall\">Versement attendu d’un appel de fonds</option>", page, StringComparison.Ordinal);

        await funder.ChooseEnglishAsync();
        page = (await funder.OpenAsync($"{Page}/deadlines")).Body;
        foreach (var words in new[] { "Payment of call 2 of grant no. 3 (Région)", "Amount called", "See the grant" })
            Assert.Contains(words, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_partner_space_leads_to_the_grant_of_a_call_until_it_is_paid(bool isPaidLate)
    {
        using var funder = await fixture.VisitAsync(TestUser.Partner("region"));
        fixture.Hub.Answer = new DeadlineAnswers { IsCalled = true, IsPaidLate = isPaidLate }.AnswerAsync;
        var page = (await funder.OpenAsync("/partner")).Body;
        Assert.Equal(!isPaidLate, page.Contains($"<a href=\"{Page}/funding/grants/3\">Versement de l’appel de fonds 2", StringComparison.Ordinal));
        // Besides the five that are shown, nothing but the call.
        Assert.Equal(!isPaidLate, page.Contains("autre vous attend", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_English_nothing_of_it_is_left_in_French()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        await staff.ChooseEnglishAsync();
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        var page = await staff.OpenAsync($"{Page}/deadlines");
        foreach (var words in new[] { "Letter of renewal: Cnam → Région", "6 months", "First day of year 1", "Missed", "not followed here yet" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_is_in_force_the_page_says_when_there_will_be_deadlines()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers { InForceFrom = null }.AnswerAsync;
        var page = await staff.OpenAsync($"{Page}/deadlines");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("n’est pas encore en vigueur", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_partner_space_says_what_is_due_next()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync("/partner");
        Assert.Contains(fixture.Hub.Calls, call => Uri.UnescapeDataString(call).Contains("actor=cnam&state=missed,dueToday,approaching", StringComparison.Ordinal));
        Assert.Contains($"href=\"{Page}/deadlines?party=cnam#renewal-notice.cnam.region\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("vous attend", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_still_be_done_in_time_comes_first_and_the_rest_is_counted()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers { MoreMissed = 6 }.AnswerAsync;
        var page = (await partner.OpenAsync("/partner")).Body;
        var (meeting, missed) = (page.IndexOf("#committee.1.1.2", StringComparison.Ordinal), page.IndexOf("#renewal-notice.cnam.region", StringComparison.Ordinal));
        Assert.True(meeting > 0 && meeting < missed);
        Assert.Equal(5, page.Split("class=\"item item-tight\"><span class=\"badge").Length - 1);
        Assert.Contains("autres vous attendent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_partner_space_says_so_when_what_is_due_next_cannot_be_read()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers { IsSilent = true }.AnswerAsync;
        Assert.Contains("Les échéances sont momentanément indisponibles.", (await partner.OpenAsync("/partner")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_an_agreement_is_in_force_no_deadlines_of_it_are_missed_in_the_partner_space()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers { InForceFrom = null, IsSilent = true }.AnswerAsync;
        Assert.DoesNotContain("Les échéances sont momentanément", (await partner.OpenAsync("/partner")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_origin_of_the_years_goes_to_the_service_on_the_version_that_was_read()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await staff.SubmitAsync($"{Page}/years", "count", ("etag", "\"7\""), ("firstYearFrom", "2026-09-01"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(("PUT", $"/api/partnership{Page}/years", "\"7\""), (hub.Method, hub.Path, hub.Condition));
        Assert.Equal("""{"startsOn":null,"firstYearFrom":"2026-09-01","firstFiscalYearFrom":null}""", hub.Body!.ToJsonString());
    }

    [Fact]
    public async Task A_refused_notice_is_kept_in_its_open_fold()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers { Refusal = ("agreement.notice-not-shorter", "notice.count") }.AnswerAsync;
        var page = await staff.SubmitAsync($"{Page}/years", "shorten", ("notice.count", "9"), ("notice.unit", "months"), ("agreedOn", "2026-05-01"), ("proof", "Échange de l'été"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Ce préavis n’est pas plus court", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Échange de l'été\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("id=\"shorten-notice-count-error\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_was_agreed_on_the_notice_is_read_with_its_days()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        var page = await partner.OpenAsync($"{Page}/years");
        foreach (var words in new[] { "15 jours", "1er octobre 2026", "jusqu’au 31 août 2026", "Protocole d'octobre", "jamais convenu", "Jamais signé" })
            Assert.Contains(words, System.Net.WebUtility.HtmlDecode(page.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_return_of_the_text_s_notice_says_from_when()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await staff.SubmitAsync($"{Page}/years", "restore", ("etag", "\"7\""), ("from", "2026-11-01"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(("DELETE", $"/api/partnership{Page}/force-majeure", "?from=2026-11-01", "\"7\""), (hub.Method, hub.Path, hub.QueryString, hub.Condition));

        fixture.Hub.Answer = new DeadlineAnswers { Refusal = ("agreement.restored-before-agreed", "from") }.AnswerAsync;
        var refused = await staff.SubmitAsync($"{Page}/years", "restore", ("etag", "\"7\""), ("from", "2026-09-01"));
        Assert.Contains("value=\"2026-09-01\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("précède l’accord sur le préavis réduit", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shorter_notice_that_was_never_agreed_is_taken_back_with_a_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await staff.SubmitAsync($"{Page}/years", "withdraw", ("etag", "\"7\""), ("about", "2026-10-01"), ("reason", "Jamais signé"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(("POST", $"/api/partnership{Page}/force-majeure/2026-10-01/withdraw", "Jamais signé"), (hub.Method, hub.Path, (string?)hub.Body!["reason"]));
    }

    [Fact]
    public async Task A_partner_reads_the_years_and_changes_none()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        var page = await partner.OpenAsync($"{Page}/years");
        Assert.Contains("personne ne l’a encore dit", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"action\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_confirms_a_shorter_notice_for_itself_and_the_staff_with_what_a_party_wrote()
    {
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var page = (await partner.OpenAsync($"{Page}/years")).Body;
        foreach (var words in new[] { "Confirmer pour mon organisation", "Confirmé par", "jusqu’à l’accord de toutes" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        var sent = await partner.SubmitAsync($"{Page}/years", "confirm", ("etag", "\"7\""), ("about", "2026-11-01"), ("party", "region"), ("confirmedOn", "2026-11-03"));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        // It says so today, whatever day is sent.
        Assert.DoesNotContain("name=\"confirmedOn\"", page, StringComparison.Ordinal);
        Assert.Equal(("POST", $"/api/partnership{Page}/force-majeure/2026-11-01/confirmations", "cnam", null), (hub.Method, hub.Path, (string?)hub.Body!["party"], (string?)hub.Body["confirmedOn"]));

        using var signed = await fixture.VisitAsync(TestUser.Partner("ville"));
        Assert.DoesNotContain("Confirmer pour mon organisation", (await signed.OpenAsync($"{Page}/years")).Body, StringComparison.Ordinal);
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        await staff.SubmitAsync($"{Page}/years", "confirm", ("etag", "\"7\""), ("about", "2026-11-01"), ("party", "region"), ("confirmedOn", "2026-11-03"), ("proof", "Courrier"));
        Assert.Equal(("region", "Courrier"), ((string?)hub.Body!["party"], (string?)hub.Body["proof"]));
    }
}
