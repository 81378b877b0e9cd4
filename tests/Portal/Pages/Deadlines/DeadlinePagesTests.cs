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
    public async Task A_partner_reads_the_years_and_changes_none()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        var page = await partner.OpenAsync($"{Page}/years");
        Assert.Contains("personne ne l’a encore dit", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"action\"", page.Body, StringComparison.Ordinal);
    }
}
