using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using MimeKit;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Mails;

/// <summary>Who sits for no party is convened by an own address, which is nobody else's to read and does not outlive the seat.</summary>
public sealed class MemberMailTests(MailedPartnershipService service) : IClassFixture<MailedPartnershipService>
{
    private const string Expert = "dominique@personne.example";
    private const string Office = "equipe@hub.example";
    private const string Prefecture = "prefecture-de-region-grand-est";

    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0])));

    private static DateOnly Today => ExpressAgreements.Today;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whom_a_mail_reaches_is_convened_by_it_and_the_others_are_named_to_the_staff()
    {
        var id = await staff.BringExpressIntoForceAsync();
        foreach (var party in ExpressAgreements.Parties)
            await service.TellAsync(party);
        await TellStaffAsync();
        var seat = await InviteAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Dominique Petit", ExpressAgreements.SignedOn, Expert)));
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Sacha Noël", ExpressAgreements.SignedOn)));
        await AmendmentClient.AssertRefusedAsync(await staff.AppointAsync(id, Person(1, "Alix Roy", ExpressAgreements.SignedOn, Expert)), HttpStatusCode.Conflict, "committee.member-of-party");
        var meeting = await staff.ConveneAsync(id, Today.AddDays(40));

        var convened = Assert.Single(await service.MailsToAsync(Expert, 1));
        Assert.StartsWith("Convocation: ", convened.Subject, StringComparison.Ordinal);
        Assert.Contains("We convene you to this meeting.", convened.TextBody, StringComparison.Ordinal);
        Assert.Contains("1. Budget", convened.TextBody, StringComparison.Ordinal);
        Assert.Contains($"mailto:{Expert}", Unfolded(convened), StringComparison.Ordinal);
        Assert.DoesNotContain(MailedPartnershipService.Portal, convened.TextBody, StringComparison.Ordinal);
        bool IsOurs(MimeMessage mail) => mail.Subject!.StartsWith("Convocation : ", StringComparison.Ordinal) && mail.TextBody!.Contains(id.ToString(), StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await service.MailsToAsync(Office, 1)).Any(IsOurs));
        var ours = (await service.MailsToAsync(Office, 1)).Single(IsOurs);
        Assert.Contains("Concernés : Claude Martin, Dominique Petit, Sacha Noël", ours.TextBody, StringComparison.Ordinal);
        Assert.Contains("À prévenir par un autre moyen, faute d’adresse : Sacha Noël", ours.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("ATTENDEE", Unfolded(ours), StringComparison.Ordinal);

        // Whom the staff has to tell, the others need not know.
        var page = $"committee/meetings/{meeting}";
        Assert.Equal("Sacha Noël", (string?)Assert.Single((await staff.ReadAsync(id, page)).Body["untold"]!.AsArray())!["name"]);
        Assert.Empty((await town.ReadAsync(id, page)).Body["untold"]!.AsArray());

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "", CommitteeClient.Plan(Today.AddDays(50)), HttpMethod.Put));
        var before = Today.AddDays(40).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var moved = (await service.MailsToAsync(Expert, 2))[1];
        Assert.Contains($"It was to be held on {before} at 14:30 (Mairie). This message replaces the convocation before", moved.TextBody, StringComparison.Ordinal);

        // An address that comes later is written to from then on.
        var other = (int)(await staff.ReadAsync(id, "committee")).Body["seats"]!.AsArray().Single(one => (int)one!["number"]! == seat)!["members"]![1]!["number"]!;
        await AmendmentClient.AssertDoneAsync(await staff.CommitteeAsync(id, HttpMethod.Put, $"members/{other}/contact", new { email = "sacha@personne.example" }));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "cancel", new { reason = "Neige" }));
        Assert.StartsWith("Réunion annulée", Assert.Single(await service.MailsToAsync("sacha@personne.example", 1)).Subject, StringComparison.Ordinal);
        Assert.Empty((await staff.ReadAsync(id, page)).Body["untold"]!.AsArray());
    }

    [Fact]
    public async Task An_address_is_the_staffs_and_its_own_organisations_to_read_and_stands_in_no_trail()
    {
        const string Hidden = "gardee@personne.example";
        var id = await staff.BringExpressIntoForceAsync();
        var seat = await InviteAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Dominique Petit", ExpressAgreements.SignedOn, Hidden)));
        await staff.ConveneAsync(id, Today.AddDays(40));
        Assert.Contains(Hidden, (await staff.ReadAsync(id, "committee")).Body.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, (await town.ReadAsync(id, "committee")).Body.ToJsonString(), StringComparison.Ordinal);
        var trail = (await staff.ReadAsync(id, "audit")).Body.ToJsonString();
        Assert.Contains("members[1].email\"", trail, StringComparison.Ordinal);
        Assert.DoesNotContain(Hidden, trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_is_erased_some_time_after_its_bearer_has_left()
    {
        const string Erased = "effacee@personne.example";
        var signed = Today.AddMonths(-4);
        var id = await staff.BringExpressIntoForceAsync(signedOn: signed);
        var seat = await InviteAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Sacha Noël", signed, "sacha@personne.example", Today.AddDays(-20))));
        // The erasure changes the committee's version.
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Dominique Petit", signed, Erased, Today.AddMonths(-3))));
        await Eventually.TrueAsync(async () => !(await staff.ReadAsync(id, "committee")).Body.ToJsonString().Contains(Erased, StringComparison.Ordinal));
        Assert.Contains("sacha@personne.example", (await staff.ReadAsync(id, "committee")).Body.ToJsonString(), StringComparison.Ordinal);
        var erased = (await staff.ReadAsync(id, "audit")).Body["items"]!.AsArray().Single(entry => (string?)entry!["changedBy"] == "system" && entry.ToJsonString().Contains("members[2].email\"", StringComparison.Ordinal))!;
        Assert.DoesNotContain("@", erased["changes"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_reads_one_box_is_written_to_once_and_each_is_named()
    {
        const string Shared = "contact@association.example";
        var id = await staff.BringExpressIntoForceAsync();
        var party = (string)(await staff.ReadAsync(id, "committee")).Body["seats"]![0]!["party"]!;
        await service.TellAsync(party);
        await TellStaffAsync(MailedPartnershipService.AddressOf(party));
        var seat = await InviteAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        foreach (var (name, email) in new[] { ("Dominique Petit", Shared), ("Alix Roy", Shared), ("Sacha Noël", null) })
            await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, name, ExpressAgreements.SignedOn, email)));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(40));

        var persons = Assert.Single(await service.MailsToAsync(Shared, 1)).TextBody;
        Assert.Contains("Nous vous convoquons à cette réunion.", persons, StringComparison.Ordinal);
        Assert.Contains("Pour : Dominique Petit, Alix Roy", persons, StringComparison.Ordinal);
        // The operator is a party, and has one box for both.
        var office = Assert.Single(await service.MailsAsync($"agreements/{id}/committee/meetings/{meeting}", 1)).TextBody;
        foreach (var words in new[] { "Pour votre organisation : Claude Martin", "Concernés : Claude Martin, Dominique Petit, Alix Roy, Sacha Noël", "À prévenir par un autre moyen, faute d’adresse : Sacha Noël", $"contacts/{party}", "staff/contact" })
            Assert.Contains(words, office, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_the_server_refuses_for_good_is_to_be_told_otherwise_until_a_later_mail_is_taken()
    {
        const string Wrong = "parti@personne.example";
        service.Server.AnswerTo = address => address == Wrong ? 550 : 250;
        var id = await staff.BringExpressIntoForceAsync();
        var seat = await InviteAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Alix Roy", ExpressAgreements.SignedOn, Wrong)));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(40));
        async Task<int> UntoldAsync() => (await staff.ReadAsync(id, $"committee/meetings/{meeting}")).Body["untold"]!.AsArray().Count;
        await Eventually.TrueAsync(async () => await UntoldAsync() == 1);
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "told/1", ByTelephone(Today)));
        Assert.Equal(0, await UntoldAsync());
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "told/1", method: HttpMethod.Delete));
        Assert.Equal(1, await UntoldAsync());

        service.Server.AnswerTo = _ => 250;
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "", CommitteeClient.Plan(Today.AddDays(50)), HttpMethod.Put));
        await Eventually.TrueAsync(async () => await UntoldAsync() == 0);
    }

    [Fact]
    public async Task Who_was_told_otherwise_is_noted_by_the_staff_until_the_meeting_changes_and_no_other_party_reads_it()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var seat = await InviteAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Sacha Noël", ExpressAgreements.SignedOn)));
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Dominique Petit", ExpressAgreements.SignedOn, "jo@personne.example")));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(40));
        var page = $"committee/meetings/{meeting}";
        var former = (await staff.ReadAsync(id, page)).ETag;

        foreach (var (member, body, status, code, field) in new (int, object, HttpStatusCode, string, string?)[]
        {
            (1, new { means = " ", toldOn = CommitteeClient.Day(Today) }, HttpStatusCode.BadRequest, "request.invalid", "means"),
            (1, ByTelephone(Today.AddDays(1)), HttpStatusCode.BadRequest, "meeting.in-the-future", "toldOn"),
            (1, ByTelephone(ExpressAgreements.SignedOn.AddDays(-1)), HttpStatusCode.BadRequest, "meeting.told-before-convened", "toldOn"),
            (2, ByTelephone(Today), HttpStatusCode.Conflict, "meeting.not-to-be-told", null),
            (9, ByTelephone(Today), HttpStatusCode.NotFound, "committee.member-not-found", null),
        })
            await AmendmentClient.AssertRefusedAsync(await staff.MeetAsync(id, meeting, $"told/{member}", body), status, code, field);
        using var foreign = await town.SendAsync(HttpMethod.Post, id, $"{page}/told/1", ByTelephone(Today), former);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "told/1", ByTelephone(Today)));
        using var late = await staff.SendAsync(HttpMethod.Post, id, $"{page}/told/1", ByTelephone(Today), former);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        await AmendmentClient.AssertRefusedAsync(await staff.MeetAsync(id, meeting, "told/1", ByTelephone(Today)), HttpStatusCode.Conflict, "meeting.not-to-be-told");
        var read = (await staff.ReadAsync(id, page)).Body;
        var noted = Assert.Single(read["told"]!.AsArray())!;
        Assert.Equal(("Sacha Noël", "téléphone", CommitteeClient.Day(Today)), ((string?)noted["member"]!["name"], (string?)noted["means"], (string?)noted["toldOn"]));
        Assert.False(string.IsNullOrEmpty((string?)noted["notedBy"]));
        Assert.Empty(read["untold"]!.AsArray());
        Assert.Empty((await town.ReadAsync(id, page)).Body["told"]!.AsArray());

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "", CommitteeClient.Plan(Today.AddDays(50)), HttpMethod.Put));
        read = (await staff.ReadAsync(id, page)).Body;
        Assert.Equal("Sacha Noël", (string?)Assert.Single(read["untold"]!.AsArray())!["name"]);
        Assert.Empty(read["told"]!.AsArray());
        await AmendmentClient.AssertRefusedAsync(await staff.MeetAsync(id, meeting, "told/1", method: HttpMethod.Delete), HttpStatusCode.NotFound, "meeting.telling-not-found");
        Assert.Contains("tellings[1].means", (await staff.ReadAsync(id, "audit?limit=100&subject=meeting")).Body.ToJsonString(), StringComparison.Ordinal);
        var theirs = (await town.ReadAsync(id, "audit?limit=100&subject=meeting")).Body.ToJsonString();
        Assert.DoesNotContain("tellings[", theirs, StringComparison.Ordinal);
        // That the meeting was moved all read, though it made the note void.
        Assert.Contains("\"day\"", theirs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whom_one_of_two_boxes_takes_the_news_for_is_told_though_the_other_refuses_it()
    {
        const string Own = "dominique@prefecture.example";
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.CommitteeAsync(id, HttpMethod.Post, "seats", new { name = "Le préfet", voice = "consultative", organisation = Prefecture }));
        var seat = (int)(await staff.ReadAsync(id, "committee")).Body["seats"]!.AsArray()[^1]!["number"]!;
        await service.TellAsync(Prefecture);
        service.Server.AnswerTo = address => address == MailedPartnershipService.AddressOf(Prefecture) ? 550 : 250;
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Dominique Petit", ExpressAgreements.SignedOn, Own)));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(40));
        var page = (await staff.ReadAsync(id, $"committee/meetings/{meeting}")).Body;
        async Task<long> CountAsync(string mails) => await service.Database.ScalarAsync<long>($"select count(*) from mail where key like 'meetings/{(Guid)page["id"]!}/%' and {mails}", Token);
        await Eventually.TrueAsync(async () => (await CountAsync($"parked_at is not null and key like '%/{Prefecture}'"), await CountAsync("sent_at is not null and key like '%/@member-1'")) == (1, 1));
        service.Server.AnswerTo = _ => 250;

        Assert.Empty((await staff.ReadAsync(id, $"committee/meetings/{meeting}")).Body["untold"]!.AsArray());
    }

    [Fact]
    public async Task Who_has_no_seat_on_the_new_day_is_promised_no_other_convocation()
    {
        const string Leaving = "alix@personne.example";
        var id = await staff.BringExpressIntoForceAsync();
        var seat = await InviteAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Alix Roy", ExpressAgreements.SignedOn, Leaving, Today.AddDays(60))));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(40));
        foreach (var (day, words) in new[] { (50, "précédente : une nouvelle convocation suivra."), (70, "précédente, et aucune autre ne suivra. Sans siège à la nouvelle date : Alix Roy."), (-1, "précédente, et aucune autre ne suivra.") })
        {
            await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "", CommitteeClient.Plan(Today.AddDays(day)), HttpMethod.Put));
            await Eventually.TrueAsync(async () => (await service.MailsToAsync(Leaving, 1)).Any(mail => mail.TextBody!.Contains($"Ce message remplace la convocation {words}", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task An_address_of_before_to_which_no_mail_can_go_stops_no_other()
    {
        var parties = ExpressAgreements.Parties;
        var id = await staff.BringExpressIntoForceAsync();
        var party = (string)(await staff.ReadAsync(id, "committee")).Body["seats"]![0]!["party"]!;
        var other = parties.First(one => one != party);
        await service.TellAsync(other);
        await service.Database.ExecuteAsync($"update organisation set notice_email = 'secretariat@prefecture', notice_language = 'fr' where slug = '{party}'; update hub set notice_email = 'region@[10.0.0.5]', notice_language = 'fr'", Token);
        id = await staff.BringExpressIntoForceAsync(end: Today.AddMonths(4));
        var seat = await InviteAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, Person(seat, "Camille Roux", ExpressAgreements.SignedOn, "camille@personne.example")));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(40));

        Assert.Single(await service.MailsToAsync("camille@personne.example", 1));
        Assert.Equal("Claude Martin", (string?)Assert.Single((await staff.ReadAsync(id, $"committee/meetings/{meeting}")).Body["untold"]!.AsArray())!["name"]);
        await Eventually.TrueAsync(async () => (await service.MailsAsync($"agreements/{id}/deadlines", 1)).Any(mail => mail.To.Mailboxes.Single().Address == MailedPartnershipService.AddressOf(other)));
    }

    private static object Person(int seat, string name, DateOnly from, string? email = null, DateOnly? to = null) =>
        new { seat, name, role = "Expertise", from = CommitteeClient.Day(from), to = to is { } last ? CommitteeClient.Day(last) : null, email, language = email == Expert ? "en" : null };

    private static object ByTelephone(DateOnly day) => new { means = "téléphone", toldOn = CommitteeClient.Day(day) };

    private static string Unfolded(MimeMessage mail) => mail.BodyParts.OfType<TextPart>().Single(part => part.ContentType.MimeType == "text/calendar").Text.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal);

    private async Task<int> InviteAsync(Guid id)
    {
        await AmendmentClient.AssertDoneAsync(await staff.CommitteeAsync(id, HttpMethod.Post, "seats", new { name = "Les personnes qualifiées", voice = "consultative" }));
        return (int)(await staff.ReadAsync(id, "committee")).Body["seats"]!.AsArray()[^1]!["number"]!;
    }

    private async Task TellStaffAsync(string email = Office)
    {
        using var client = service.ClientOf(TestUser.Staff());
        using var change = new HttpRequestMessage(HttpMethod.Put, "/api/partnership/staff-contact") { Content = JsonContent.Create(new { email, language = "fr" }) };
        change.Headers.TryAddWithoutValidation("If-Match", "*");
        using var changed = await client.SendAsync(change, Token);
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
    }
}
