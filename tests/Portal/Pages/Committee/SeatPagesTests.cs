using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Committee;

public sealed class SeatPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Folder = $"/agreements/{CommitteeAnswers.Id}/committee";

    [Fact]
    public async Task The_staff_adds_a_seat_with_what_gives_it_and_what_was_typed_stays_when_that_is_missing()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { Refusal = (400, "committee.seat-without-source", "article") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(Folder, "add", ("etag", "\"7\""), ("name", "Le Rectorat"), ("voice", "deliberative"), ("count", "2"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Dites l’article de la convention ou l’avenant en vigueur qui le donne.", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Le Rectorat\"", page.Body, StringComparison.Ordinal);
        Assert.Equal(("POST /committee/seats", "\"7\"", 2, "deliberative"), (hub.Path, hub.Condition, (int)hub.Body!["count"]!, (string)hub.Body["voice"]!));
    }

    [Fact]
    public async Task A_seat_shows_where_it_comes_from_and_offers_the_hub_s_organisations()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new CommitteeAnswers().AnswerAsync;
        var page = (await staff.OpenAsync(Folder)).Body;
        foreach (var words in new[] { "article 4.1, avenant n°\u00a02", "Fermé depuis le 1er mars 2026", "<option value=\"prefecture\" selected", "La Préfecture de région", "Corriger ou fermer le siège" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        using var partner = await fixture.VisitAsync(TestUser.Partner("prefecture"));
        fixture.Hub.Answer = new CommitteeAnswers { IsParty = false }.AnswerAsync;
        page = (await partner.OpenAsync(Folder)).Body;
        Assert.Contains("Nommer quelqu’un", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Corriger ou fermer le siège", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/partner\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/agreements/{CommitteeAnswers.Id}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sits_for_no_party_has_an_address_which_is_shown_changed_and_kept_as_typed_when_it_is_refused()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { Refusal = (400, "contact.email", "email") };
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.Contains("· alix@personne.example", (await staff.OpenAsync(Folder)).Body, StringComparison.Ordinal);
        var page = await staff.SubmitAsync(Folder, "contact", ("about", "5"), ("etag", "\"7\""), ("email", "alix"), ("language", "fr"));
        Assert.Equal(("PUT /committee/members/5/contact", "\"7\"", "alix", "fr"), (hub.Path, hub.Condition, (string?)hub.Body!["email"], (string?)hub.Body["language"]));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        foreach (var words in new[] { "value=\"alix\"", "Donnez une seule adresse électronique" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        await staff.SubmitAsync(Folder, "appoint", ("about", "3"), ("etag", "\"7\""), ("name", "Alix Roy"), ("role", "Préfet"), ("from", "2026-03-01"), ("voice", "consultative"), ("email", "alix@personne.example"), ("language", "fr"));
        Assert.Equal("alix@personne.example", (string?)hub.Body!["email"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_must_be_told_by_other_means_is_named_and_nobody_is_said_to_know_who_was_not_told(bool untold)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new CommitteeAnswers { Untold = untold }.AnswerAsync;
        var page = (await staff.OpenAsync($"{Folder}/meetings/2?done=convene")).Body;
        Assert.Equal(untold, page.Contains("À prévenir par un autre moyen", StringComparison.Ordinal));
        Assert.Contains("à ceux dont une adresse est connue", page, StringComparison.Ordinal);
        // Of a meeting that was held nobody is to be told any more.
        fixture.Hub.Answer = new CommitteeAnswers { Untold = untold, MeetingState = "held" }.AnswerAsync;
        Assert.DoesNotContain("prévenue autrement", (await staff.OpenAsync($"{Folder}/meetings/2")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_staff_notes_who_was_told_otherwise_and_what_was_typed_stays_when_it_is_refused()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { Untold = true, Refusal = (400, "meeting.told-before-convened", "toldOn") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/meetings/2", "told", ("about", "3"), ("etag", "\"7\""), ("means", "téléphone"), ("toldOn", "2026-08-01"));
        Assert.Equal(("POST /committee/meetings/2/told/3", "\"7\"", "téléphone", "2026-08-01"), (hub.Path, hub.Condition, (string?)hub.Body!["means"], (string?)hub.Body["toldOn"]));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        foreach (var words in new[] { "value=\"téléphone\"", "value=\"2026-08-01\"", "Cette date précède sa convocation." })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);

        // Somebody else noted it at the same moment.
        hub = new CommitteeAnswers { Told = true, Refusal = (412, "precondition.failed", "") };
        fixture.Hub.Answer = hub.AnswerAsync;
        page = await staff.SubmitAsync($"{Folder}/meetings/2", "told", ("about", "3"), ("etag", "\"6\""), ("means", "courrier"), ("toldOn", "2026-08-04"));
        foreach (var words in new[] { "value=\"courrier\"", "<dd class=\"as-written\">téléphone</dd>" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        page = await staff.SubmitAsync($"{Folder}/meetings/2", "told", ("about", "3"), ("etag", "\"6\""), ("means", ""), ("toldOn", "2026-08-04"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
    }

    [Fact]
    public async Task Who_was_told_otherwise_stands_with_how_and_by_whom_it_was_noted_and_only_the_staff_takes_it_back()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { Told = true };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = (await staff.OpenAsync($"{Folder}/meetings/2?done=told")).Body;
        foreach (var words in new[] { "prévenu·e par téléphone le 5 août 2026", "noté par Accueil", "Reprendre" })
            Assert.Contains(words, page, StringComparison.Ordinal);
        await staff.SubmitAsync($"{Folder}/meetings/2", "untold", ("about", "3"), ("etag", "\"7\""));
        Assert.Equal(("DELETE /committee/meetings/2/told/3", "\"7\""), (hub.Path, hub.Condition));
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new CommitteeAnswers { Told = true, Untold = true }.AnswerAsync;
        page = (await partner.OpenAsync($"{Folder}/meetings/2")).Body;
        Assert.Contains("prévenu·e par téléphone", page, StringComparison.Ordinal);
        foreach (var words in new[] { "Noter la personne comme prévenue autrement", "Reprendre" })
            Assert.DoesNotContain(words, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_saved_stands_beside_what_was_typed_when_somebody_else_was_faster()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers { Refusal = (412, "precondition.failed", "") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(Folder, "seat", ("about", "3"), ("etag", "\"6\""), ("name", "Le préfet"), ("voice", "deliberative"), ("article", "4.1"), ("amendment", "2"), ("closedFrom", ""));
        Assert.Equal((HttpStatusCode.PreconditionFailed, "PUT /committee/seats/3"), (page.Status, hub.Path));
        foreach (var words in new[] { "Enregistré maintenant, et différent de votre saisie", "Consultative" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        page = await staff.SubmitAsync(Folder, "rules", ("etag", "\"6\""), ("noticeDays", "21"), ("quorum", "3"), ("article", "4"));
        Assert.Contains("<dd class=\"as-written\">15</dd>", page.Body, StringComparison.Ordinal);
        page = await staff.SubmitAsync($"{Folder}/meetings/2", "move", ("etag", "\"6\""), ("day", "2026-09-08"), ("startsAt", "14:30"), ("place", "Halle"), ("link", "https://visio.example/valmer"));
        Assert.Contains("<dd class=\"as-written\">Mairie</dd>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_organisation_of_a_seat_is_shown_and_changed_where_the_staff_said_it()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new CommitteeAnswers().AnswerAsync;
        var page = (await staff.OpenAsync(Folder)).Body;
        Assert.Contains("<p class=\"meta\">cnam</p>", page, StringComparison.Ordinal);
        Assert.Contains("link-2-organisation", page, StringComparison.Ordinal);
        Assert.DoesNotContain("link-1-organisation", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_convened_besides_stands_with_the_day_of_the_own_convocation()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new CommitteeAnswers().AnswerAsync;
        var page = (await staff.OpenAsync($"{Folder}/meetings/2")).Body;
        Assert.Matches("3 août 2026.{1,12}Claude Martin</dd>", page);
        Assert.Matches("24 août 2026.{1,12}Camille Roux <span", page);
    }

    [Fact]
    public async Task A_place_that_is_no_number_is_asked_for_again_and_the_reason_of_an_answer_is_not_lost()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new CommitteeAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/meetings/2", "order", ("item", "2"), ("item", "1"), ("place-2", "deux"), ("place-1", "1"));
        Assert.Contains("value=\"deux\"", page.Body, StringComparison.Ordinal);
        Assert.Null(hub.Path);
        hub = new CommitteeAnswers { MeetingState = "held", Refusal = (409, "meeting.over", "") };
        fixture.Hub.Answer = hub.AnswerAsync;
        page = await staff.SubmitAsync($"{Folder}/meetings/2", "decline", ("about", "3"), ("reason", "Déjà décidé en mars"));
        Assert.Contains("Déjà décidé en mars", page.Body, StringComparison.Ordinal);
    }
}
