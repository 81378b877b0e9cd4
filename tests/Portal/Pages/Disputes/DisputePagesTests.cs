using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Disputes;

public sealed class DisputePagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Folder = $"/agreements/{DisputeAnswers.Id}/disputes";

    [Fact]
    public async Task What_is_under_way_stands_on_the_agreement_the_partners_space_and_that_of_the_staff()
    {
        fixture.Hub.Answer = new DisputeAnswers().AnswerAsync;
        using var partner = await fixture.VisitAsync(TestUser.Partner("ecole"));
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        foreach (var page in new[] { await partner.OpenAsync("/partner"), await partner.OpenAsync($"/agreements/{DisputeAnswers.Id}"), await staff.OpenAsync("/staff") })
        {
            Assert.Contains("Différends en cours", page.Body, StringComparison.Ordinal);
            Assert.Contains($"href=\"{Folder}/2\"", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_dispute_is_read_with_its_steps_in_order_its_history_and_what_the_agreement_says()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ecole"));
        fixture.Hub.Answer = new DisputeAnswers().AnswerAsync;
        var page = (await partner.OpenAsync($"{Folder}/2")).Body;
        foreach (var words in new[] { "Salle non prêtée", "La Ville de Valmer et L", "Avis du comité", "PV 3", "Retirée : Saisi deux fois.", "Médiation", "Issue : ", "Jugé", "tribunal administratif de Valmer", "20 février 2026" })
            Assert.Contains(words.Replace(" :", "\u00a0:", StringComparison.Ordinal), page, StringComparison.Ordinal);
        foreach (var address in new[] { $"/agreements/{DisputeAnswers.Id}/committee/meetings/4", $"/agreements/{DisputeAnswers.Id}/committee#decision-5", $"/agreements/{DisputeAnswers.Id}/commitments/12" })
            Assert.Contains($"href=\"{address}\"", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("PV 3", StringComparison.Ordinal) < page.IndexOf("courrier 9", StringComparison.Ordinal));
        await partner.ChooseEnglishAsync();
        Assert.Contains("Amicable attempt first", (await partner.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_state_offers_what_can_follow_and_only_who_opened_or_recorded_it_takes_back()
    {
        using var town = await fixture.VisitAsync(TestUser.Partner("ville"));
        using var school = await fixture.VisitAsync(TestUser.Partner("ecole"));
        (string State, string[] Offered, string[] Left)[] expected =
        [
            ("open", ["step-", "settle-", "refer-"], ["reopen-", "close-"]), ("settled", ["reopen-"], ["step-", "settle-", "refer-", "close-"]),
            ("referred", ["close-"], ["step-", "settle-", "refer-", "reopen-"]), ("closed", [], ["step-", "settle-", "refer-", "reopen-", "close-"]),
        ];
        foreach (var (state, offered, left) in expected)
        {
            fixture.Hub.Answer = new DisputeAnswers { State = state }.AnswerAsync;
            var page = (await school.OpenAsync($"{Folder}/2")).Body;
            foreach (var prefix in offered)
                Assert.Contains($"id=\"{prefix}-", page, StringComparison.Ordinal);
            foreach (var prefix in left)
                Assert.DoesNotContain($"id=\"{prefix}-", page, StringComparison.Ordinal);
        }

        fixture.Hub.Answer = new DisputeAnswers().AnswerAsync;
        var own = (await town.OpenAsync($"{Folder}/2")).Body;
        Assert.Contains("Retirer le différend", own, StringComparison.Ordinal);
        Assert.Contains("id=\"withdraw-step-1-reason\"", own, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"withdraw-step-2-reason\"", own, StringComparison.Ordinal);
        var other = (await school.OpenAsync($"{Folder}/2")).Body;
        Assert.DoesNotContain("id=\"withdraw-settlement-1-reason\"", other, StringComparison.Ordinal);
        Assert.DoesNotContain("Retirer le différend", other, StringComparison.Ordinal);
        Assert.DoesNotContain("Retirer cette démarche", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_goes_out_on_the_version_that_was_read_and_keeps_what_was_typed_when_it_is_refused()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        (string, string)[] typed = [("etag", "\"6\""), ("kind", "committeeOpinion"), ("day", "2026-02-28"), ("who", "Le comité"), ("what", "Avis favorable."), ("proof", "PV 4"), ("decision", "5")];
        var hub = new DisputeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var sent = await partner.SubmitAsync($"{Folder}/2", "step", typed);
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal(("POST /disputes/2/steps", "\"6\"", 5), (hub.Path, hub.Condition, (int)hub.Body!["decision"]!));

        fixture.Hub.Answer = new DisputeAnswers { Refusal = (400, "dispute.before-the-opening", "day") }.AnswerAsync;
        var refused = await partner.SubmitAsync($"{Folder}/2", "step", typed);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("id=\"step--day-error\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("Avis favorable.</textarea>", refused.Body, StringComparison.Ordinal);

        fixture.Hub.Answer = new DisputeAnswers { State = "settled", Refusal = (412, "precondition.failed", "") }.AnswerAsync;
        var stale = await partner.SubmitAsync($"{Folder}/2", "step", typed);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Contains("Le différend n’est plus ouvert", stale.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"PV 4\"", stale.Body, StringComparison.Ordinal);

        hub = new DisputeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var unread = await partner.SubmitAsync($"{Folder}/2", "step", [.. typed, ("meeting", "la deuxième")]);
        Assert.Contains("value=\"la deuxième\"", WebUtility.HtmlDecode(unread.Body), StringComparison.Ordinal);
        Assert.Null(hub.Path);
    }

    [Theory]
    [InlineData("withdraw-step", "2", "open", "Cette démarche est déjà retirée.")]
    [InlineData("settle", "", "settled", "Ce différend est déjà réglé.")]
    [InlineData("confirm-settlement", "1", "settled", "Ce différend n’est plus ouvert.")]
    [InlineData("confirm-settlement", "1", "open", "Votre confirmation n’est pas attendue")]
    [InlineData("confirm-closing", "1", "closed", "Ce différend n’est pas devant le tribunal.")]
    [InlineData("withdraw-referral", "1", "closed", "Ce différend n’est pas devant le tribunal.")]
    public async Task What_another_made_needless_meanwhile_is_told_by_its_rule(string action, string about, string state, string rule)
    {
        using var town = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new DisputeAnswers { State = state, Refusal = (412, "precondition.failed", "") }.AnswerAsync;

        var page = await town.SubmitAsync($"{Folder}/2", action, ("about", about), ("etag", "\"6\""), ("reason", "Erreur."), ("settledOn", "2026-03-01"), ("terms", "Le mardi."));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains(rule, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_referral_says_that_the_amicable_attempt_comes_first_and_names_the_court_of_the_text()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new DisputeAnswers { Refusal = (409, "dispute.amicable-first", "referredOn") }.AnswerAsync;
        var page = (await partner.SubmitAsync($"{Folder}/2", "refer", ("etag", "\"7\""), ("referredOn", "2026-03-02"), ("caseNumber", "2600123"))).Body;
        Assert.Contains("La convention demande une tentative amiable avant le tribunal", page, StringComparison.Ordinal);
        Assert.Contains("(article 8)", page, StringComparison.Ordinal);
        Assert.Contains("value=\"2600123\"", page, StringComparison.Ordinal);
        var hub = new DisputeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.Equal(HttpStatusCode.Found, (await partner.SubmitAsync($"{Folder}/2", "refer", ("etag", "\"7\""), ("referredOn", "2026-03-02"))).Status);
        Assert.Equal(("POST /disputes/2/refer", null), (hub.Path, (string?)hub.Body!["court"]));
    }

    [Fact]
    public async Task Opening_offers_the_parties_articles_and_findings_and_leads_to_the_dispute()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new DisputeAnswers { Refusal = (400, "dispute.one-side-only", "parties") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var form = (await partner.OpenAsync($"{Folder}/new")).Body;
        foreach (var words in new[] { "3. Locaux", "1. Deux salles portent le même nom.", "<input type=\"hidden\" name=\"parties\" value=\"ville\"" })
            Assert.Contains(words, form, StringComparison.Ordinal);
        (string, string)[] typed =
        [
            ("id", $"{Guid.CreateVersion7()}"), ("title", "Salle non prêtée"), ("subject", "Rien en février."), ("parties", "ville"), ("articles", "3"), ("commitments", "3, 12"), ("findings", "1"),
            ("aroseOn", "2026-02-10"), ("notifiedOn", "2026-02-20"),
        ];
        var refused = await partner.SubmitAsync($"{Folder}/new", "open", typed);
        Assert.Contains("Nommez au moins deux parties", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"3\" checked", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"3, 12\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal([3, 12], hub.Body!["commitments"]!.AsArray().Select(number => (int)number!));
        Assert.Equal((false, 1), ((bool)hub.Body["concernsHub"]!, (int)Assert.Single(hub.Body["findings"]!.AsArray())!));

        hub = new DisputeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var opened = await partner.SubmitAsync($"{Folder}/new", "open", [.. typed, ("concernsHub", "true")]);
        Assert.EndsWith($"{Folder}/2?done=created", opened.Headers["Location"], StringComparison.Ordinal);
        Assert.True((bool)hub.Body!["concernsHub"]!);
    }

    [Fact]
    public async Task The_lists_are_filtered_by_their_address()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new DisputeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await staff.OpenAsync("/disputes?party=ville&state=open")).Body;
        Assert.Contains("party=ville&state=open", hub.Query, StringComparison.Ordinal);
        Assert.Contains("<option value=\"open\" selected", page, StringComparison.Ordinal);
        Assert.Contains("Convention de Valmer", page, StringComparison.Ordinal);
        var own = (await staff.OpenAsync($"{Folder}?state=settled")).Body;
        Assert.Contains($"agreement={DisputeAnswers.Id}&state=settled", hub.Query, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Folder}/new\"", own, StringComparison.Ordinal);
        Assert.Contains("Tout litige se règle", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_waits_says_for_whose_word_and_is_confirmed_or_taken_back_by_whoever_may()
    {
        using var town = await fixture.VisitAsync(TestUser.Partner("ville"));
        using var school = await fixture.VisitAsync(TestUser.Partner("ecole"));
        var hub = new DisputeAnswers { State = "referred" };
        fixture.Hub.Answer = hub.AnswerAsync;
        var awaited = (await town.OpenAsync($"{Folder}/2")).Body;
        Assert.Contains("Ne vaut pas encore. En attente de", awaited, StringComparison.Ordinal);
        Assert.Contains("id=\"confirm-closing-1-proof\"", awaited, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"withdraw-closing-1-reason\"", awaited, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"withdraw-referral-1-reason\"", awaited, StringComparison.Ordinal);
        var recorder = (await school.OpenAsync($"{Folder}/2")).Body;
        Assert.Contains("id=\"withdraw-closing-1-reason\"", recorder, StringComparison.Ordinal);
        Assert.Contains("id=\"withdraw-referral-1-reason\"", recorder, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"confirm-closing-1-proof\"", recorder, StringComparison.Ordinal);
        foreach (var words in new[] { "Corriger le numéro de l’affaire", "Saisine 1, numéro de l’affaire", "Issue 1, confirmée par" })
            Assert.Contains(words, recorder, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await town.SubmitAsync($"{Folder}/2", "confirm-closing", ("etag", "\"7\""), ("about", "1"))).Status);
        Assert.Equal("POST /disputes/2/closings/1/confirm", hub.Path);
        await town.SubmitAsync($"{Folder}/2", "number-case", ("etag", "\"7\""), ("about", "1"), ("caseNumber", "26/10"));
        Assert.Equal(("POST /disputes/2/referrals/1/case-number", "26/10"), (hub.Path, (string?)hub.Body!["caseNumber"]));
        await school.SubmitAsync($"{Folder}/2", "withdraw-referral", ("etag", "\"7\""), ("about", "1"), ("reason", "Autre tribunal."));
        Assert.Equal(("POST /disputes/2/referrals/1/withdraw", "Autre tribunal."), (hub.Path, (string?)hub.Body!["reason"]));

        fixture.Hub.Answer = new DisputeAnswers { State = "referred", Refusal = (400, "dispute.decision-number-missing", "decisionNumber") }.AnswerAsync;
        var refused = await town.SubmitAsync($"{Folder}/2", "close", ("etag", "\"7\""), ("outcome", "judged"), ("closedOn", "2026-03-06"), ("details", "La salle est due."));
        Assert.Contains("id=\"close--decisionNumber-error\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("La salle est due.</textarea>", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_operator_is_a_side_each_side_is_offered_to_take_back_what_it_may()
    {
        using var town = await fixture.VisitAsync(TestUser.Partner("ville"));
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DisputeAnswers { ConcernsHub = true }.AnswerAsync;
        Assert.DoesNotContain("id=\"withdraw-step-1-reason\"", (await staff.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);
        Assert.Contains("id=\"withdraw-step-1-reason\"", (await town.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);

        fixture.Hub.Answer = new DisputeAnswers { ConcernsHub = true, State = "referred" }.AnswerAsync;
        var page = (await staff.OpenAsync($"{Folder}/2")).Body;
        Assert.Contains("id=\"withdraw-referral-1-reason\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"withdraw-settlement-1-reason\"", page, StringComparison.Ordinal);
        page = (await town.OpenAsync($"{Folder}/2")).Body;
        Assert.DoesNotContain("id=\"withdraw-referral-1-reason\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"withdraw-closing-1-reason\"", page, StringComparison.Ordinal);

        fixture.Hub.Answer = new DisputeAnswers { ConcernsHub = true, State = "closed", IsConfirmed = true }.AnswerAsync;
        Assert.DoesNotContain("id=\"withdraw-closing-1-reason\"", (await town.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_half_of_the_clause_stands_with_its_own_article_and_an_empty_form_names_all_that_it_lacks()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new DisputeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await partner.OpenAsync($"{Folder}/2")).Body;
        foreach (var words in new[] { "(article 8)", "(article 14)", "Est compétent le tribunal", "href=\"/agreements/" + DisputeAnswers.Id + "/amendments/6\"" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ancien.", page, StringComparison.Ordinal);

        var empty = (await partner.SubmitAsync($"{Folder}/new", "open", ("title", "Salle"))).Body;
        foreach (var field in new[] { "subject", "aroseOn", "notifiedOn" })
            Assert.Contains($"id=\"f-{field}-error\"", empty, StringComparison.Ordinal);
        Assert.Contains("value=\"Salle\"", empty, StringComparison.Ordinal);
        Assert.Null(hub.Path);
    }
}
