using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Amendments;

public sealed class AmendmentFormTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Folder = $"/agreements/{AmendmentAnswers.Id}/amendments";

    private static readonly (string Name, string Value)[] Typed =
    [
        ("id", "0199c000-0000-7000-8000-0000000000ff"), ("title", "Avenant 2"), ("reason", "Le projet dure."), ("effectiveOn", "2027-01-01"),
        ("changes.terms.duration.count", "7"), ("changes.terms.duration.unit", "years"), ("changes.terms.meetingsPerYear", "1,5"),
        ("changes.changeCommitments[0].number", "1"), ("changes.changeCommitments[0].text", "Prêter deux salles"), ("changes.changeCommitments[0].kind", ""),
        ("changes.addCommitments[0].text", "Tenir une permanence"), ("changes.addCommitments[0].party", "cnam"), ("changes.addCommitments[0].kind", "recurring"),
        ("changes.addCommitments[0].dueOn", "2027-02-01"), ("changes.addCommitments[0].everyMonths", "6"),
        ("changes.leave[0].slug", "ville"), ("changes.join[0].name", "Le Lycée"), ("changes.join[0].slug", "lycee"), ("closeFindings", "2"),
        ("changes.articles[0].number", "4"), ("changes.articles[0].text", "Dans la halle\r\net la cour."),
    ];

    [Fact]
    public async Task What_changes_is_sent_as_data()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.SubmitAsync($"{Folder}/new", "write", Typed);

        Assert.EndsWith("/amendments/2?done=created", page.Headers["Location"], StringComparison.Ordinal);
        var changes = hub.Body!["changes"]!;
        Assert.Equal("""{"count":7,"unit":"years"}""", changes["terms"]!["duration"]!.ToJsonString());
        Assert.Equal(1.5m, (decimal)changes["terms"]!["meetingsPerYear"]!);
        Assert.Null(changes["terms"]!["renewalNotice"]);
        Assert.Equal("""[{"number":1,"text":"Prêter deux salles","schedule":null}]""", System.Text.RegularExpressions.Regex.Unescape(changes["changeCommitments"]!.ToJsonString()));
        Assert.Equal("""{"kind":"recurring","dueOn":"2027-02-01","everyMonths":6}""", changes["addCommitments"]![0]!["schedule"]!.ToJsonString());
        Assert.Equal(("ville", "lycee", 2), ((string?)changes["leave"]![0], (string?)changes["join"]![0]!["slug"], (int)changes["closeFindings"]![0]!));
        Assert.Equal("Dans la halle\net la cour.", (string?)changes["articles"]![0]!["text"]);
        Assert.Null(changes["endCommitments"]);
    }

    [Fact]
    public async Task What_it_says_of_money_is_sent_line_by_line_and_a_figure_that_cannot_be_read_is_asked_about()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        (string Name, string Value)[] line =
        [
            ("title", "t"), ("reason", "r"), ("changes.changeFunding[0].number", "1"), ("changes.changeFunding[0].funder", "ville"), ("changes.changeFunding[0].nature", "investment"),
            ("changes.changeFunding[0].base", "3"), ("changes.changeFunding[0].fiscalYears", "1, 2"), ("changes.endFunding[0].number", "1"),
        ];
        await staff.SubmitAsync($"{Folder}/new", "write", [.. line, ("changes.changeFunding[0].rate", "10,5")]);
        Assert.Equal(
            """[{"number":1,"funder":"ville","nature":"investment","base":3,"rate":10.5,"amount":null,"isPerYear":false,"fiscalYears":[1,2],"ceiling":null}]""",
            hub.Body!["changes"]!["changeFunding"]!.ToJsonString());
        Assert.Equal("[1]", hub.Body["changes"]!["endFunding"]!.ToJsonString());

        var page = await staff.SubmitAsync($"{Folder}/new", "write", [.. line, ("changes.changeFunding[0].rate", "dix")]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("f-changes-changeFunding-0--rate-error", page.Body, StringComparison.Ordinal);
        Assert.Contains("1. Ville, Investissement", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"dix\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_amendment_names_the_decision_that_asked_for_it_and_its_page_leads_there()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var form = await partner.OpenAsync($"{Folder}/new?decision=4");
        Assert.Contains("<option value=\"4\" selected>4. Un préavis plus long.</option>", form.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("5. Rien.", form.Body, StringComparison.Ordinal);
        await partner.SubmitAsync($"{Folder}/new", "write", [.. Typed, ("decision", "4")]);
        Assert.Equal(4, (int)hub.Body!["decision"]!);

        Assert.Contains($"/agreements/{AmendmentAnswers.Id}/committee#decision-4", (await partner.OpenAsync($"{Folder}/2")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("draft", true)]
    [InlineData("proposed", false)]
    public async Task The_form_is_offered_for_a_draft_alone(string state, bool isOffered)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { AmendmentState = state }.AnswerAsync;
        var page = (await staff.OpenAsync($"{Folder}/2/edit")).Body;
        Assert.Equal(isOffered, page.Contains("name=\"title\"", StringComparison.Ordinal));
        Assert.Equal(!isOffered, page.Contains("Cet avenant n’est plus un brouillon", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public async Task A_signature_of_before_the_proposal_says_so(string signedOn, bool isSaid)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { SignedOn = signedOn }.AnswerAsync;
        Assert.Equal(isSaid, (await staff.OpenAsync($"{Folder}/2")).Body.Contains("signé avant d’être proposé ici", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_list_gets_a_row_of_its_own_and_stays_in_sight()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers().AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/new", "write", [.. Typed, ("row", "add-changes.articles")]);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("name=\"changes.articles[1].text\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"changes.join[1].name\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"changes.addCommitments[1].text\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Tenir une permanence</textarea>", page.Body, StringComparison.Ordinal);

        var empty = await staff.SubmitAsync($"{Folder}/new", "write", [("changes.endCommitments[0].number", ""), ("row", "add-changes.endCommitments")]);
        Assert.Contains("<details class=\"panel\" id=\"changes-endCommitments\" open", empty.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"changes.endCommitments[1].number\"", empty.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amendment.changes-nothing", "changes.terms.duration", "f-changes-terms-duration-count")]
    [InlineData("amendment.no-such-article", "changes.articles[0].number", "f-changes-articles-0--number")]
    [InlineData("amendment.schedule", "changes.addCommitments[0].schedule.dueOn", "f-changes-addCommitments-0--dueOn")]
    [InlineData("agreement.not-a-party", "changes.leave[0]", "f-changes-leave-0--slug")]
    public async Task What_is_refused_is_said_beside_its_field_and_all_that_was_typed_stays(string code, string field, string id)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { Refusal = (400, code, field) }.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/new", "write", Typed);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains($"id=\"{id}-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Avenant 2\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Tenir une permanence</textarea>", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"2\" checked", page.Body, StringComparison.Ordinal);
        Assert.Contains("0199c000-0000-7000-8000-0000000000ff", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_more_needs_no_script_and_saves_nothing()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/new", "write", [.. Typed, ("row", "add")]);

        Assert.Null(hub.Path);
        Assert.Contains("changes.addCommitments[1].text", page.Body, StringComparison.Ordinal);
        Assert.Contains("Tenir une permanence</textarea>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_written_anew_on_the_version_that_was_read()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers { AmendmentState = "draft" };
        fixture.Hub.Answer = hub.AnswerAsync;
        var form = await staff.OpenAsync($"{Folder}/2/edit");
        Assert.Contains("value=\"Préavis plus long\"", form.Body, StringComparison.Ordinal);
        Assert.Contains("Tenir une permanence</textarea>", form.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"etag\" value=\"\"7\"\"", form.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sept parties", form.Body, StringComparison.Ordinal);
        await staff.SubmitAsync($"{Folder}/2/edit", "write", [.. Typed, ("etag", "\"5\"")]);

        Assert.Equal(("PUT", "\"5\""), (hub.Method, hub.Condition));
    }

    [Fact]
    public async Task Who_rewrites_a_draft_that_somebody_else_saved_meanwhile_reads_all_that_it_says_now()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { AmendmentState = "draft", Refusal = (412, "precondition.failed", "") }.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/2/edit", "write", [.. Typed, ("etag", "\"5\""), ("changes.terms.terminationNotice.count", "4"), ("changes.terms.terminationNotice.unit", "weeks")]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        foreach (var (label, saved) in new[]
        {
            ("Titre", "Préavis plus long"), ("Préavis de résiliation", "6"), ("Préavis de résiliation", "mois"), ("Échéance (ligne 1)", "Une fois, à une date"), ("Le, ou la première fois le (ligne 1)", "1er janvier 2027"), ("Engagement (ligne 1)", "rien"),
        })
            Assert.Contains($"<dt>{label}</dt> <dd class=\"as-written\">{saved}</dd>", page.SummaryInOneLine, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Constats réglés</dt>", page.SummaryInOneLine, StringComparison.Ordinal);
        Assert.DoesNotContain("Tenir une permanence", page.SummaryInOneLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_draft_says_stays_in_its_form_though_nothing_of_the_kind_is_in_force_any_more()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers { AmendmentState = "draft", Ends = 12 };
        fixture.Hub.Answer = hub.AnswerAsync;
        var form = await staff.OpenAsync($"{Folder}/2/edit");

        Assert.Contains("<option value=\"12\" selected>12</option>", form.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"2\" checked", form.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_cannot_be_read_what_is_in_force_no_draft_is_saved_without_it()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers { AmendmentState = "draft", Ends = 12, AreTermsAway = true };
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await staff.OpenAsync($"{Folder}/2/edit")).Status);
        var page = await staff.SubmitAsync($"{Folder}/2/edit", "write", [.. Typed, ("etag", "\"7\"")]);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, null), (page.Status, hub.Method));
        Assert.Contains("Tenir une permanence", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changeCommitments", "", "2027-02-01", "", "kind")]
    [InlineData("addCommitments", "", "2027-02-01", "", "kind")]
    [InlineData("addCommitments", "", "", "6", "kind")]
    [InlineData("addCommitments", "once", "2027-02-01", "six", "everyMonths")]
    public async Task A_day_or_an_interval_that_the_service_would_not_get_is_asked_about_and_not_dropped(string list, string kind, string dueOn, string everyMonths, string field)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var row = $"changes.{list}[0]";
        var page = await staff.SubmitAsync(
            $"{Folder}/new", "write", ("title", "t"), ("reason", "r"), ($"{row}.number", "1"), ($"{row}.text", "Tenir une permanence"), ($"{row}.kind", kind), ($"{row}.dueOn", dueOn), ($"{row}.everyMonths", everyMonths));

        Assert.Equal((HttpStatusCode.BadRequest, null), (page.Status, hub.Path));
        Assert.Contains($"id=\"f-changes-{list}-0--{field}-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"value=\"{(dueOn.Length > 0 ? dueOn : everyMonths)}\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_cannot_be_read_is_not_sent()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/new", "write", ("title", "t"), ("reason", "r"), ("changes.terms.originals", "sept"));

        Assert.Null(hub.Path);
        Assert.Contains("f-changes-terms-originals-error", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"sept\"", page.Body, StringComparison.Ordinal);
    }
}
