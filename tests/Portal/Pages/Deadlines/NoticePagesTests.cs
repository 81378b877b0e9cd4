using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Deadlines;

public sealed class NoticePagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string LetterId = "0199c000-0000-7000-8000-00000000000d";
    private static readonly string Notices = $"/agreements/{DeadlineAnswers.Id}/notices";
    private static readonly string Letter = $"{Notices}/{LetterId}";

    [Fact]
    public async Task The_matrix_says_who_wrote_to_whom_and_what_is_missing()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Notices);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("1 lettre manque sur 2", page.Body, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Letter}\">2C 12</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("sans avis", page.Body, StringComparison.Ordinal);
        // A partner records its own letters: nobody asks whose they are.
        Assert.DoesNotContain("id=\"send-from\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_that_says_nothing_is_asked_for_all_that_it_lacks_at_once()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(Notices, "send", ("from", ""), ("sentOn", ""));
        Assert.Equal((HttpStatusCode.BadRequest, null), (page.Status, hub.Method));
        foreach (var field in new[] { "Expéditeur", "Destinataires", "Envoyée le" })
            Assert.Contains($">{field}</a>", page.SummaryInOneLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_sent_too_late_says_so_and_is_counted()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers { IsLate = true }.AnswerAsync;
        var page = await partner.OpenAsync(Notices);
        Assert.Contains("1 lettre manque sur 3", page.Body, StringComparison.Ordinal);
        Assert.Contains("1 envoyée trop tard", page.Body, StringComparison.Ordinal);
        Assert.Contains("<span class=\"badge badge-bad\">envoyée trop tard</span>", page.Body, StringComparison.Ordinal);
        Assert.Contains("faites défiler", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_amendment_set_aside_says_so_and_is_not_to_be_withdrawn()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        Assert.Contains("Retirer cette lettre", (await partner.OpenAsync(Letter)).Body, StringComparison.Ordinal);
        fixture.Hub.Answer = new DeadlineAnswers { IsSetAside = true }.AnswerAsync;
        foreach (var address in new[] { Notices, Letter })
            Assert.Contains("Écartée par un avenant", (await partner.OpenAsync(address)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Retirer cette lettre", (await partner.OpenAsync(Letter)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_whose_day_came_before_the_agreement_are_not_called_missing()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers { IsPast = true }.AnswerAsync;
        var page = await partner.OpenAsync(Notices);
        Assert.Contains("avant que la convention soit en vigueur", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("manque", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_text_asks_no_letter_of_each_pair_there_is_no_matrix_but_the_day_for_all()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new DeadlineAnswers { IsUnaddressed = true }.AnswerAsync;
        var page = await partner.OpenAsync(Notices);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("class=\"matrix", page.Body, StringComparison.Ordinal);
        Assert.Contains("3 janvier 2031", page.Body, StringComparison.Ordinal);
        Assert.Contains("ne demande pas de lettre de chaque partie à chaque autre", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("receive", "region", "receivedOn", "2030-05-04", "value=\"2030-05-04\"")]
    [InlineData("withdraw", LetterId, "reason", "Numéro faux", ">Numéro faux</textarea>")]
    public async Task What_was_typed_of_a_letter_withdrawn_meanwhile_is_kept_beside_why_it_is_not_taken(string action, string about, string field, string typed, string kept)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers { IsWithdrawn = true, Refusal = ("precondition.failed", ""), RefusalStatus = StatusCodes.Status412PreconditionFailed }.AnswerAsync;
        var page = await staff.SubmitAsync(Letter, action, ("etag", "\"6\""), ("about", about), (field, typed));
        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains(kept, page.Body, StringComparison.Ordinal);
        Assert.Contains("elle ne compte plus", page.Body, StringComparison.Ordinal);
        Assert.Contains("Mauvaise adresse", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"action\"", (await staff.OpenAsync(Letter)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_id_of_the_page_has_a_space()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        var page = await staff.OpenAsync(Letter);
        Assert.Contains($"id=\"withdraw-{LetterId}-reason\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotMatch("\\bid=\"[^\"]*\\s[^\"]*\"", page.Body);
    }

    [Fact]
    public async Task Before_the_last_signature_the_page_says_that_there_are_no_letters_yet()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers { InForceFrom = null }.AnswerAsync;
        var page = await staff.OpenAsync(Notices);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("une fois la convention en vigueur", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_goes_to_all_that_were_chosen()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await partner.SubmitAsync(Notices, "send", ("id", LetterId), ("purpose", "renewal"), ("to", "region"), ("to", "ville"), ("numbers.region", "2C 13"), ("numbers.ville", "2C 14"), ("sentOn", "2030-05-01"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith($"{Notices}?done=send", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($$$"""{"id":"{{{LetterId}}}","purpose":"renewal","from":"cnam","to":["region","ville"],"sentOn":"2030-05-01","numbers":{"region":"2C 13","ville":"2C 14"}}""", hub.Body!.ToJsonString());
    }

    [Fact]
    public async Task A_number_beside_a_party_is_that_of_a_letter_to_it_even_where_its_box_is_not_ticked()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await partner.SubmitAsync(Notices, "send", ("id", LetterId), ("purpose", "renewal"), ("to", "region"), ("numbers.region", "2C 13"), ("numbers.ville", "2C 14"), ("sentOn", "2030-05-01"));
        Assert.Equal("""["region","ville"]""", hub.Body!["to"]!.ToJsonString());
        await partner.SubmitAsync(Notices, "send", ("id", LetterId), ("purpose", "renewal"), ("numbers.region", " "), ("numbers.ville", "2C 14"), ("sentOn", "2030-05-01"));
        Assert.Equal("""{"ville":"2C 14"}""", hub.Body!["numbers"]!.ToJsonString());
    }

    [Fact]
    public async Task A_refused_letter_is_kept_as_it_was_typed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new DeadlineAnswers { Refusal = ("notice.already-sent", "to") }.AnswerAsync;
        var page = await staff.SubmitAsync(Notices, "send", ("id", LetterId), ("purpose", "termination"), ("from", "region"), ("to", "cnam"), ("numbers.cnam", "2C 14"), ("sentOn", "2030-05-01"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"send-to-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("est déjà prévenue", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"termination\" selected", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"region\" selected", page.Body, StringComparison.Ordinal);
        Assert.Matches("value=\"cnam\" checked", page.Body);
        foreach (var kept in new[] { "value=\"2C 14\"", "value=\"2030-05-01\"", $"name=\"id\" value=\"{LetterId}\"" })
            Assert.Contains(kept, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receipt_is_recorded_on_the_version_that_was_read()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("region"));
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await partner.SubmitAsync(Letter, "receive", ("etag", "\"7\""), ("about", "region"), ("receivedOn", "2030-05-04"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(("PUT", $"/api/partnership{Letter}/receipts/region", "\"7\"", "2030-05-04"), (hub.Method, hub.Path, hub.Condition, (string?)hub.Body!["receivedOn"]));
    }

    [Fact]
    public async Task A_letter_that_came_back_is_recorded_with_its_cover_and_shown_with_the_proof_that_it_was_posted()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new DeadlineAnswers { IsReturned = true };
        fixture.Hub.Answer = hub.AnswerAsync;
        await partner.SubmitAsync(Letter, "receive", ("etag", "\"7\""), ("about", "region"), ("returnedOn", "2030-05-20"), ("proof.kind", "document"), ("proof.reference", "Classeur 3"), ("proof.title", "Pli revenu"));
        Assert.Equal(("2030-05-20", "Pli revenu"), ((string?)hub.Body!["returnedOn"], (string?)hub.Body["proof"]!["title"]));
        await partner.SubmitAsync(Letter, "deposit", ("etag", "\"7\""), ("about", "region"), ("proof.kind", "document"), ("proof.reference", "Classeur 3"), ("proof.title", "Reçu"));
        Assert.Equal(($"/api/partnership{Letter}/deposits/region", "Reçu"), (hub.Path, (string?)hub.Body!["proof"]!["title"]));
        var page = (await partner.OpenAsync(Letter)).Body;
        foreach (var words in new[] { "revenue, non réclamée, le 20\u00a0mai\u00a02030", "Reçu du guichet" })
            Assert.Contains(words.Replace('\u00a0', ' '), page.Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_received_a_letter_says_so_and_does_not_withdraw_it()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("region"));
        fixture.Hub.Answer = new DeadlineAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Letter);
        Assert.Contains("name=\"receivedOn\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Retirer cette lettre", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sender_withdraws_with_a_reason()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new DeadlineAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await partner.SubmitAsync(Letter, "withdraw", ("etag", "\"7\""), ("about", LetterId), ("reason", "Mauvaise adresse"));
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(("POST", $"/api/partnership{Letter}/withdraw", "Mauvaise adresse"), (hub.Method, hub.Path, (string?)hub.Body!["reason"]));
    }
}
