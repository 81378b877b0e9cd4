using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Branding;

public sealed class BrandPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Folder = $"/agreements/{BrandAnswers.Id}/branding";

    [Fact]
    public async Task The_party_that_is_asked_finds_what_waits_and_answers_for_itself_and_for_its_department()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new BrandAnswers().AnswerAsync;
        var space = (await partner.OpenAsync("/partner")).Body;
        Assert.Contains("Noms et logos qui attendent votre réponse", space, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Folder}/2\"", space, StringComparison.Ordinal);

        var page = (await partner.OpenAsync($"{Folder}/2")).Body;
        foreach (var words in new[] { "Forum des métiers", "Demandé", "Nom et logo, du 10 septembre 2026 au 10 octobre 2026", "Direction de la communication", "Affiches et site", "Un rendez-vous de l’agenda", "Veille sur les compétences" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        foreach (var grantor in new[] { "party", "department" })
            Assert.Contains($"id=\"grant-{grantor}-grantedBy\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Abandonner la demande", page, StringComparison.Ordinal);
        await partner.ChooseEnglishAsync();
        Assert.Contains("Name and logo, from 10 September 2026", (await partner.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_says_who_how_far_and_under_which_conditions()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new BrandAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.SubmitAsync(
            $"{Folder}/2", "grant", ("about", "department"), ("etag", "\"6\""), ("grantedBy", "Camille Royer"), ("function", "Directrice"), ("grantedOn", "2026-09-02"), ("proof", "courrier 12"), ("uses", "logo"),
            ("firstDay", "2026-09-10"), ("lastDay", "2026-09-20"), ("conditions", "En noir et blanc."));

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Equal(("POST /branding/permissions/2/grants", "\"6\""), (hub.Path, hub.Condition));
        Assert.Equal(("department", "logo", "2026-09-20"), ((string?)hub.Body!["grantor"], (string?)Assert.Single(hub.Body["uses"]!.AsArray()), (string?)hub.Body["lastDay"]));
    }

    [Fact]
    public async Task What_was_typed_of_a_grant_stays_when_it_is_refused_or_somebody_was_faster()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        (string, string)[] typed = [("about", "party"), ("etag", "\"6\""), ("grantedBy", "Camille Royer"), ("function", "Maire"), ("grantedOn", "2026-09-02"), ("proof", "courrier 12"), ("uses", "logo"), ("firstDay", "2026-09-10"), ("lastDay", "2026-11-20")];
        fixture.Hub.Answer = new BrandAnswers { Refusal = (400, "branding.wider-than-asked", "lastDay") }.AnswerAsync;
        var refused = await partner.SubmitAsync($"{Folder}/2", "grant", typed);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("pour plus, il faut une autre demande", refused.Body, StringComparison.Ordinal);
        Assert.Contains("id=\"grant-party-lastDay-error\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-11-20\"", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"logo\" checked", refused.Body, StringComparison.Ordinal);

        fixture.Hub.Answer = new BrandAnswers { State = "withdrawn", Refusal = (412, "precondition.failed", "") }.AnswerAsync;
        var stale = await partner.SubmitAsync($"{Folder}/2", "grant", typed);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        Assert.Contains("n’attend plus de réponse", stale.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Camille Royer\"", stale.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_is_read_with_its_history_and_is_taken_back()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new BrandAnswers { State = "live", IsGranted = true, Department = null };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await partner.OpenAsync($"{Folder}/2")).Body;
        foreach (var words in new[] { "Camille Royer, Maire — courrier 12", "En noir et blanc.", "Partie : nom de la personne qui accorde", "Accord retiré à partir du : ", "1er octobre 2026" })
            Assert.Contains(words.Replace(" :", "\u00a0:", StringComparison.Ordinal), page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"grant-party-grantedBy\"", page, StringComparison.Ordinal);
        var sent = await partner.SubmitAsync($"{Folder}/2", "revoke", ("about", "party"), ("etag", "\"7\""), ("from", "2026-10-01"), ("reason", "La charte a changé."));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal(("POST /branding/permissions/2/revoke", "2026-10-01"), (hub.Path, (string?)hub.Body!["from"]));
    }

    [Fact]
    public async Task Who_only_reads_is_offered_no_answer_and_who_asked_may_give_up()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new BrandAnswers().AnswerAsync;
        Assert.Contains("Abandonner la demande", (await staff.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);
        using var other = await fixture.VisitAsync(TestUser.Partner("ecole"));
        var page = (await other.OpenAsync($"{Folder}/2")).Body;
        Assert.DoesNotContain("Enregistrer l’accord écrit", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Abandonner la demande", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_keeps_what_was_typed_and_leads_to_itself_once_it_is_recorded()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        (string, string)[] typed =
        [
            ("id", $"{Guid.CreateVersion7()}"), ("party", "ville"), ("for", "Forum des métiers"), ("uses", "name"), ("uses", "logo"), ("appears", "Affiches"), ("family", "skills-watch"),
            ("firstDay", "2026-09-10"), ("lastDay", "2026-09-01"), ("thing", "other"), ("details", "Une banderole"),
        ];
        var hub = new BrandAnswers { Refusal = (400, "branding.ends-before-it-begins", "lastDay") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var refused = await staff.SubmitAsync($"{Folder}/new", "ask", typed);
        Assert.Contains("Le dernier jour précède le premier.", refused.Body, StringComparison.Ordinal);
        Assert.Contains("Une banderole", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"name\" checked", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Forum des métiers\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal("Forum des métiers", (string?)hub.Body!["action"]);
        Assert.Equal(["name", "logo"], hub.Body["uses"]!.AsArray().Select(use => (string)use!));

        fixture.Hub.Answer = new BrandAnswers { Refusal = (400, "too-long", "action") }.AnswerAsync;
        Assert.Contains("id=\"f-for-error\"", (await staff.SubmitAsync($"{Folder}/new", "ask", typed)).Body, StringComparison.Ordinal);
        fixture.Hub.Answer = new BrandAnswers().AnswerAsync;
        var recorded = await staff.SubmitAsync($"{Folder}/new", "ask", typed);
        Assert.EndsWith($"{Folder}/2?done=created", recorded.Headers["Location"], StringComparison.Ordinal);
        hub = new BrandAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var unread = await staff.SubmitAsync($"{Folder}/new", "ask", [.. typed, ("thingId", "forum-4")]);
        Assert.Contains("value=\"forum-4\"", unread.Body, StringComparison.Ordinal);
        Assert.Null(hub.Path);
    }

    [Fact]
    public async Task The_agreement_says_who_has_to_agree_and_each_says_its_own_department()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ecole"));
        var hub = new BrandAnswers { Refusal = (400, "branding.text-asks-for-department", "department") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await partner.OpenAsync(Folder)).Body;
        foreach (var words in new[] { "Direction de la communication", "selon le texte", "Service presse", "dit par les parties", $"{Folder}/new" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Contains("id=\"department-ecole-department\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"department-ville-department\"", page, StringComparison.Ordinal);
        var refused = await partner.SubmitAsync(Folder, "department", ("about", "ecole"), ("etag", "\"7\""), ("department", ""), ("article", "charte 3"));
        Assert.Contains("seul un avenant le change", refused.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"charte 3\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal("PUT /branding/parties/ecole/department", hub.Path);

        fixture.Hub.Answer = new BrandAnswers { LetsPartiesAsk = false }.AnswerAsync;
        Assert.DoesNotContain($"{Folder}/new", (await partner.OpenAsync(Folder)).Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Folder}\"", (await partner.OpenAsync($"/agreements/{BrandAnswers.Id}")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_is_shown_departments_of_nobody_and_corrects_a_misreading_with_a_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new BrandAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await staff.OpenAsync(Folder)).Body;
        Assert.Contains("Mission presse", page, StringComparison.Ordinal);
        Assert.Contains("id=\"department-ville-reason\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"department-ecole-reason\"", page, StringComparison.Ordinal);
        await staff.SubmitAsync(Folder, "department", ("about", "ville"), ("etag", "\"7\""), ("department", ""), ("reason", "Mal lu."));
        Assert.Equal("Mal lu.", (string?)hub.Body!["reason"]);
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        page = (await partner.OpenAsync(Folder)).Body;
        Assert.DoesNotContain("Mission presse", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"department-ville-reason\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_by_its_address()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new BrandAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await staff.OpenAsync("/branding?party=ville&state=asked")).Body;
        Assert.Contains("party=ville&state=asked", hub.Query, StringComparison.Ordinal);
        Assert.Contains("<option value=\"asked\" selected", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Folder}/2\"", page, StringComparison.Ordinal);
        Assert.Contains("Convention de Valmer", page, StringComparison.Ordinal);

        // More than the desk shows are all found behind its link.
        Assert.Contains("href=\"/branding?waiting=true\"", (await staff.OpenAsync("/staff")).Body, StringComparison.Ordinal);
        page = (await staff.OpenAsync("/branding?waiting=true")).Body;
        Assert.Contains("waiting=true", hub.Query, StringComparison.Ordinal);
        Assert.Contains("name=\"waiting\" value=\"true\" checked", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_that_was_taken_back_is_marked_with_its_day_and_by_whom()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new BrandAnswers { State = "live", IsGranted = true }.AnswerAsync;
        Assert.Contains("badge-good\">✓ ", (await partner.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);
        fixture.Hub.Answer = new BrandAnswers { State = "revoked", IsGranted = true, TakenBackBy = "party" }.AnswerAsync;
        var page = (await partner.OpenAsync($"{Folder}/2")).Body;
        Assert.DoesNotContain("✓", page, StringComparison.Ordinal);
        Assert.Contains("badge-bad\">Retiré à partir du", page, StringComparison.Ordinal);
        Assert.Contains("20 septembre 2026", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_request_names_all_that_it_lacks_at_once_and_keeps_what_was_typed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new BrandAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await staff.SubmitAsync($"{Folder}/new", "ask", ("appears", "Affiches"))).Body;
        foreach (var field in new[] { "party", "for", "uses", "family", "lastDay", "thing" })
            Assert.Contains($"id=\"f-{field}-error\"", page, StringComparison.Ordinal);
        Assert.Contains("Affiches</textarea>", page, StringComparison.Ordinal);
        Assert.Null(hub.Path);
    }

    [Fact]
    public async Task On_what_it_is_to_appear_is_said_by_who_asked()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new BrandAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.DoesNotContain("Préciser ou changer sur quoi", (await partner.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await staff.SubmitAsync($"{Folder}/2", "thing", ("etag", "\"7\""), ("thing", "resource"), ("details", "Le guide."))).Status);
        Assert.Equal(("PUT /branding/permissions/2/thing", "Le guide."), (hub.Path, (string?)hub.Body!["details"]));
    }
}
