using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Committee;

/// <summary>A form says what it waits for before somebody fills it in, and names what a person knows by words.</summary>
public sealed class MeetingFormTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Folder = $"/agreements/{CommitteeAnswers.Id}/committee";

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task A_decision_is_asked_for_where_the_meeting_can_take_one(bool hasQuorum, bool isAsked)
    {
        var page = await StaffReadsAsync(new CommitteeAnswers { MeetingState = "held", HasQuorum = hasQuorum });
        Assert.Equal(isAsked, page.Contains("Enregistrer une décision", StringComparison.Ordinal));
        Assert.Equal(!isAsked, page.Contains("Le quorum n’était pas réuni\u00a0: la réunion ne décide rien.", StringComparison.Ordinal));
        Assert.Contains("Le procès-verbal n’est pas encore écrit.", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Members_are_convened_to_a_meeting_that_has_a_place(bool hasPlace)
    {
        var page = await StaffReadsAsync(new CommitteeAnswers { MeetingState = "planned", HasPlace = hasPlace });
        Assert.Equal(hasPlace, page.Contains("Enregistrer la convocation", StringComparison.Ordinal));
        Assert.Equal(!hasPlace, page.Contains("Donnez d’abord un lieu ou une adresse pour participer.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attendance_that_says_nothing_names_each_member_of_whom_it_says_nothing()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new CommitteeAnswers().AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/meetings/2", "hold", ("attendance[0].member", "1"), ("attendance[0].presence", ""), ("attendance[1].member", "3"), ("attendance[1].presence", ""));
        Assert.Contains(">Claude Martin</a> : Ce champ est obligatoire.", page.SummaryInOneLine.Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains(">Dominique Petit</a> : Ce champ est obligatoire.", page.SummaryInOneLine.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_says_in_words_which_finding_or_commitment_it_comes_from_and_is_chosen_by_them()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await staff.OpenAsync($"{Folder}/meetings/2")).Body;
        Assert.Contains($"href=\"/agreements/{CommitteeAnswers.Id}#finding-1\">n° 1 – Sept parties, six originaux</a>", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/agreements/{CommitteeAnswers.Id}/commitments/7\">n° 7 – Prêter la halle</a>", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"commitment:7\">Engagement n°\u00a07 – Prêter la halle</option>", page, StringComparison.Ordinal);

        await staff.SubmitAsync($"{Folder}/meetings/2", "item", ("title", "Halle"), ("origin.kind", "commitment:7"));
        Assert.Equal(("commitment", "7"), ((string?)hub.Body!["origin"]!["kind"], (string?)hub.Body["origin"]!["reference"]));
        var twice = await staff.SubmitAsync($"{Folder}/meetings/2", "item", ("title", "Halle"), ("origin.kind", "finding:1"), ("origin.reference", "12"));
        Assert.Contains("laissez ce champ vide", twice.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_that_is_planned_already_is_shown_to_whoever_sends_its_form_again()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
                return new CommitteeAnswers().AnswerAsync(context);
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return context.Response.WriteAsJsonAsync(new { code = "meeting.planned-already", meeting = 2 }, options: null, "application/problem+json");
        };
        var sent = await staff.SubmitAsync(Folder, "plan", ("day", "2026-09-01"), ("startsAt", "14:30"), ("place", "Mairie"));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.EndsWith($"{Folder}/meetings/2?done=repeated", sent.Headers["Location"], StringComparison.Ordinal);
        Assert.Contains("Cette réunion était déjà prévue", (await staff.OpenAsync($"{Folder}/meetings/2?done=repeated")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_left_reads_until_when_there_was_nothing_and_is_not_told_that_there_is_nothing()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new CommitteeAnswers { LeftOn = "2026-11-29" }.AnswerAsync;
        var page = (await partner.OpenAsync(Folder)).Body;
        Assert.Contains("Votre organisation ne siège plus depuis le 29 novembre 2026", page, StringComparison.Ordinal);
        foreach (var nothing in new[] { "Aucune réunion jusqu’au 28 novembre 2026.", "Aucune décision jusqu’au 28 novembre 2026.", "Personne n’était nommé jusqu’au 28 novembre 2026." })
            Assert.Contains(nothing, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Personne n’est nommé", page, StringComparison.Ordinal);
    }

    private async Task<string> StaffReadsAsync(CommitteeAnswers hub)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.AnswerAsync;
        return (await staff.OpenAsync($"{Folder}/meetings/2")).Body;
    }
}
