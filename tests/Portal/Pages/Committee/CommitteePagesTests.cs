using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Committee;

public sealed partial class CommitteePagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Folder = $"/agreements/{CommitteeAnswers.Id}/committee";

    [Fact]
    public async Task A_partner_reads_who_sits_what_is_due_and_what_was_decided_and_names_its_own()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new CommitteeAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Folder);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var words in new[] { "Comité de suivi", "1er septembre 2026 à 14\u00a0h\u00a030", "Claude Martin", "Voix consultative", "Manqué", "Décision n° 4", "3 pour, 1 contre, 0 abstention", "remplacée par la décision n° 5" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains($"{Folder}/meetings/2", page.Body, StringComparison.Ordinal);
        Assert.Single(Occurrences(page.Body, "Nommer quelqu’un"));
        Assert.DoesNotContain("Prévoir une réunion", page.Body, StringComparison.Ordinal);
        await partner.ChooseEnglishAsync();
        Assert.Contains("Decision no. 4", (await partner.OpenAsync(Folder)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_decisions_goes_on_where_it_ends_and_leaves_the_meetings_where_they_are()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var answers = new CommitteeAnswers();
        fixture.Hub.Answer = context => context.Request.Path.Value!.EndsWith("/decisions", StringComparison.Ordinal)
            ? context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>(), next = "d2" })
            : answers.AnswerAsync(context);
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Folder}?after=m1&sort=oldest&afterDecision=d1");

        Assert.Contains(fixture.Hub.Calls, call => call.Contains("/decisions?", StringComparison.Ordinal) && call.Contains("=d1", StringComparison.Ordinal));
        Assert.Contains("after=m1&sort=oldest&afterDecision=d2", page.Body, StringComparison.Ordinal);
        Assert.Contains("ni ce qui précède ni la suite ne sont imprimés", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_lead_to_the_budget_that_they_approved_and_to_the_amendment_that_answers_them()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new CommitteeAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Folder);
        foreach (var shown in new[] { $"/agreements/{CommitteeAnswers.Id}/amendments/3", "Exercice 2\u00a0: 28\u202f000,00\u00a0€" })
            Assert.Contains(shown, page.Body, StringComparison.Ordinal);

        var space = await partner.OpenAsync("/partner");
        Assert.Contains($"/agreements/{CommitteeAnswers.Id}/amendments/new?decision=6", space.Body, StringComparison.Ordinal);
        Assert.Contains("avenant demandé, à proposer", space.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_of_a_member_stays_when_all_seats_are_taken()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new CommitteeAnswers { Refusal = (409, "committee.seats-taken", "seat") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.SubmitAsync(Folder, "appoint", ("about", "1"), ("etag", "\"7\""), ("name", "Camille Roy"), ("role", "Adjointe"), ("from", "2026-10-01"), ("voice", "deliberative"), ("isSubstitute", "true"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("value=\"Camille Roy\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Autant de personnes que la convention donne de sièges", page.Body, StringComparison.Ordinal);
        Assert.Equal(("POST /committee/members", "\"7\""), (hub.Path, hub.Condition));
        Assert.Equal((1, "Camille Roy", true), ((int)hub.Body!["seat"]!, (string)hub.Body["name"]!, (bool)hub.Body["isSubstitute"]!));
    }

    [Fact]
    public async Task A_meeting_is_planned_with_its_time_and_leads_to_itself()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(Folder, "plan", ("id", $"{Guid.CreateVersion7()}"), ("day", "2026-09-01"), ("startsAt", "14:30"), ("place", "Mairie"));

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.EndsWith($"{Folder}/meetings/2?done=created", page.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal("14:30:00", (string?)hub.Body!["startsAt"]);
    }

    [Fact]
    public async Task Members_read_the_agenda_in_its_order_and_propose()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new CommitteeAnswers { Refusal = (412, "precondition.failed", "") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.OpenAsync($"{Folder}/meetings/2");
        Assert.True(page.Body.IndexOf("Horaires", StringComparison.Ordinal) < page.Body.IndexOf("Budget", StringComparison.Ordinal));
        foreach (var words in new[] { "Ajouté après la convocation", "https://besoins.example/4", "https://visio.example/valmer", "Proposer un point" })
            Assert.Contains(words.Replace(" :", "\u00a0:", StringComparison.Ordinal), page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Mettre à l’ordre du jour", page.Body, StringComparison.Ordinal);

        var refused = await partner.SubmitAsync($"{Folder}/meetings/2", "item", ("etag", "\"6\""), ("title", "Parking"), ("origin.kind", "watchItem"), ("origin.reference", "veille-9"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, refused.Status);
        Assert.Contains("value=\"Parking\"", refused.Body, StringComparison.Ordinal);
        Assert.Equal(("POST /committee/meetings/2/agenda", "\"6\"", "watchItem"), (hub.Path, hub.Condition, (string?)hub.Body!["origin"]!["kind"]));
    }

    [Fact]
    public async Task Attendance_names_each_member_and_what_is_wrong_stands_beside_it()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { Refusal = (400, "meeting.represented-by-nobody", "attendance[0].representedBy") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(
            $"{Folder}/meetings/2", "hold", ("attendance[0].member", "1"), ("attendance[0].presence", "represented"), ("attendance[0].representedBy", ""), ("attendance[1].member", "3"), ("attendance[1].presence", "present"));

        Assert.Contains("Dites quel autre membre, présent et ayant voix délibérative, le représente.", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"represented\" selected", page.Body, StringComparison.Ordinal);
        Assert.Equal([(1, "represented"), (3, "present")], hub.Body!["attendance"]!.AsArray().Select(row => ((int)row!["member"]!, (string)row["presence"]!)));
    }

    [Fact]
    public async Task What_was_typed_of_attendance_stays_with_each_member_though_somebody_recorded_it_meanwhile()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { MeetingState = "held", Refusal = (412, "precondition.failed", "") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(
            $"{Folder}/meetings/2", "hold", ("etag", "\"6\""), ("attendance[0].member", "3"), ("attendance[0].presence", "excused"), ("attendance[1].member", "1"), ("attendance[1].presence", "absent"));

        Assert.Equal((HttpStatusCode.PreconditionFailed, "POST /committee/meetings/2/hold"), (page.Status, hub.Path));
        Assert.Equal(["3", "1"], MemberRow().Matches(page.Body).Select(row => row.Groups["member"].Value));
        Assert.Equal(["excused", "absent"], MemberRow().Matches(page.Body).Select(row => row.Groups["presence"].Value));
    }

    [Fact]
    public async Task Whoever_came_to_sit_meanwhile_is_asked_for_and_not_taken_for_absent()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { Refusal = (400, "meeting.represented-by-nobody", "attendance[0].representedBy") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var refused = await staff.SubmitAsync($"{Folder}/meetings/2", "hold", ("attendance[0].member", "3"), ("attendance[0].presence", "represented"));
        Assert.Equal("3", Assert.Single(MemberRow().Matches(refused.Body), row => row.Groups["presence"].Success).Groups["member"].Value);
        hub = new CommitteeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var unsaid = await staff.SubmitAsync($"{Folder}/meetings/2", "hold", ("attendance[0].member", "3"), ("attendance[0].presence", "present"), ("attendance[1].member", "1"), ("attendance[1].presence", ""));
        Assert.Contains("Ce champ est obligatoire.", unsaid.Body, StringComparison.Ordinal);
        Assert.Null(hub.Path);
    }

    [Fact]
    public async Task A_reference_of_no_sort_is_not_dropped()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new CommitteeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.SubmitAsync($"{Folder}/meetings/2", "item", ("title", "Parking"), ("origin.kind", "free"), ("origin.reference", "12"));
        Assert.Contains("value=\"12\"", page.Body, StringComparison.Ordinal);
        Assert.Null(hub.Path);
    }

    [Fact]
    public async Task What_was_held_shows_who_came_what_was_decided_and_the_minutes()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new CommitteeAnswers { MeetingState = "held", Minutes = "submitted" }.AnswerAsync;
        var page = (await partner.OpenAsync($"{Folder}/meetings/2")).Body;

        foreach (var words in new[] { "Représenté (par Dominique Petit)", "le quorum n’est pas réuni", "faites défiler", "Sept originaux.", "Le budget est adopté.", "Soumis aux membres" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Enregistrer une décision", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Enregistrer l’approbation", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_would_change_a_term_says_that_it_takes_an_amendment()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { MeetingState = "held", Refusal = (400, "decision.needs-amendment", "terms") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/meetings/2", "decide", ("text", "Préavis de cinq mois."), ("kind", "other"), ("terms", "termination.notice"), ("terms", "term.end"), ("votes.for", "2"));

        Assert.Contains("il faut un avenant, que toutes les parties signent", page.Body, StringComparison.Ordinal);
        Assert.Contains("Préavis de cinq mois.", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"term.end\" checked", page.Body, StringComparison.Ordinal);
        Assert.Equal(["termination.notice", "term.end"], hub.Body!["terms"]!.AsArray().Select(term => (string)term!));
        Assert.Equal((2, 0), ((int)hub.Body["votes"]!["for"]!, (int)hub.Body["votes"]!["against"]!));
    }

    [Fact]
    public async Task A_finding_shows_the_decision_that_settles_it_and_the_partner_s_space_what_is_to_be_decided()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new CommitteeAnswers().AnswerAsync;
        var agreement = (await partner.OpenAsync($"/agreements/{CommitteeAnswers.Id}")).Body;
        Assert.Contains($"{Folder}#decision-4", agreement, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Folder}\"", agreement, StringComparison.Ordinal);
        var space = (await partner.OpenAsync("/partner")).Body;
        Assert.Contains("Ce qu’il faut décider", space, StringComparison.Ordinal);
        Assert.Contains($"{Folder}/meetings/1#minutes", space, StringComparison.Ordinal);
    }

    [GeneratedRegex("""name="attendance\[\d\]\.member" value="(?<member>\d)"[^>]*>(?:(?!</select>).)*?(?:value="(?<presence>\w+)" selected(?:(?!</select>).)*)?</select>""", RegexOptions.Singleline, 1000)]
    private static partial Regex MemberRow();

    private static IEnumerable<int> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
            yield return at;
    }
}
