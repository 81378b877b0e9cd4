using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Npgsql;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class MeetingApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(Parties[0])));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(Parties[3])));

    private static DateOnly Today => ExpressAgreements.Today;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_is_read_whole_while_somebody_is_named_and_convened_to_it()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(9));
        await using var other = new NpgsqlConnection(service.Database.ConnectionString);
        await other.OpenAsync(Token);
        await ExecuteAsync(other, "begin; lock table committee_meeting in access exclusive mode");
        var reading = town.ReadAsync(id, $"committee/meetings/{meeting}");
        await Eventually.TrueAsync(async () => await service.Database.ScalarAsync<long>("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%committee_meeting%' and datname = current_database()", Token) > 0);
        var committee = $"(select id from steering_committee where agreement_id = '{id}')";
        await ExecuteAsync(other, $"insert into committee_member select (jsonb_populate_record(one, jsonb_build_object('number', 2, 'name', 'Sacha Noël', 'is_substitute', true))).* from committee_member one where number = 1 and committee_id = {committee}");
        await ExecuteAsync(other, $"update committee_meeting set convocation_members = '[1, 2]' where agreement_id = '{id}'; commit");
        Assert.Equal(["Claude Martin", "Sacha Noël"], (await reading).Body["convocation"]!["members"]!.AsArray().Select(member => (string)member!["name"]!));
    }

    [Fact]
    public async Task What_is_planned_already_is_planned_once_whatever_the_id_and_again_once_it_is_cancelled()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var first = await staff.PlanAsync(id, Today.AddDays(9));
        using (var again = await staff.PostAsync(id, "committee/meetings", CommitteeClient.Plan(Today.AddDays(9), Guid.CreateVersion7()), ifMatch: null))
        {
            var problem = await AgreementClient.BodyOf(again);
            Assert.Equal((HttpStatusCode.Conflict, "meeting.planned-already", first), (again.StatusCode, (string?)problem["code"], (int)problem["meeting"]!));
        }

        var at = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.PostAsync(id, "committee/meetings", CommitteeClient.Plan(Today.AddDays(10), Guid.CreateVersion7()), ifMatch: null)));
        Assert.Single(at, answer => answer.StatusCode == HttpStatusCode.Created);
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, first, "cancel", new { reason = "Salle fermée" }));
        Assert.NotEqual(first, await staff.PlanAsync(id, Today.AddDays(9)));
    }

    [Fact]
    public async Task What_the_last_meetings_left_to_do_is_shown_once_the_agreement_is_over_until_it_is_done()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var meeting = await staff.HoldAsync(id, Today);
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "minutes", new { text = "Le bilan est adopté." }, HttpMethod.Put));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "minutes/submit"));
        await service.Database.ExecuteAsync($"update agreement set state = 'Expired', ended_on = current_date where id = '{id}'", Token);
        using var http = service.ClientOf(TestUser.Staff());
        Assert.Equal(meeting, (int)(await CommitteeClient.MineAsync(http, id))["toApprove"]!.AsArray().Single()!);

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "minutes/approve", new { approvedOn = CommitteeClient.Day(Today) }));

        Assert.DoesNotContain($"{id}", await http.GetStringAsync("/api/partnership/committees?limit=100", Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_plan_to_approved_minutes_with_every_step_told_and_no_name_in_it()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var meeting = await staff.HoldAsync(id, Today.AddDays(-3));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "minutes", new { text = "Le budget est adopté." }, HttpMethod.Put));
        Assert.Null((await town.ReadAsync(id, $"committee/meetings/{meeting}")).Body["minutes"]);
        Assert.DoesNotContain("Le budget est adopté", (await town.ReadAsync(id, "audit?limit=100")).Body.ToJsonString(), StringComparison.Ordinal);
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "Les salles ouvrent le soir." }));
        Assert.Contains("Les salles ouvrent le soir.", await TrailAsync(town, id), StringComparison.Ordinal);
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "minutes/submit"));
        Assert.Equal("Le budget est adopté.", (string?)(await town.ReadAsync(id, $"committee/meetings/{meeting}")).Body["minutes"]!["text"]);
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "minutes/approve", new { approvedOn = CommitteeClient.Day(Today) }));

        var approved = await tap.FirstAsync<CommitteeMinutesApproved>(told => told.AgreementId == id);
        var stream = tap.Received.Where(told => told.AggregateId == approved.AggregateId).ToList();
        Assert.Equal(Enumerable.Range(1, 5), stream.Select(told => told.AggregateVersion));
        Assert.Equal([typeof(CommitteeMeetingPlanned), typeof(CommitteeMeetingConvened), typeof(CommitteeMeetingHeld), typeof(CommitteeDecisionTaken), typeof(CommitteeMinutesApproved)], stream.Select(told => told.GetType()));
        Assert.All(stream.Cast<CommitteeMeetingEvent>(), told => Assert.Equal(Parties.Order(StringComparer.Ordinal), told.Parties.Order(StringComparer.Ordinal)));
        Assert.All(stream, told => Assert.DoesNotContain("Martin", JsonSerializer.Serialize(told, told.GetType()), StringComparison.Ordinal));
        Assert.Equal(["Budget"], stream.OfType<CommitteeMeetingConvened>().Single().Agenda);
        Assert.Equal(1, stream.OfType<CommitteeMeetingHeld>().Single().Voices);
    }

    [Fact]
    public async Task A_meeting_that_was_held_meets_the_deadline_of_its_year()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var first = (await staff.ReadAsync(id, "committee")).Body["due"]![0]!;
        Assert.Equal(("upcoming", null), ((string?)first["state"] is "approaching" ? "upcoming" : (string?)first["state"], (string?)first["heldOn"]));
        await staff.HoldAsync(id, Today.AddDays(-2));

        var met = (await town.ReadAsync(id, "committee")).Body["due"]![0]!;
        Assert.Equal(("met", CommitteeClient.Day(Today.AddDays(-2))), ((string?)met["state"], (string?)met["heldOn"]));
        var deadline = (await town.ReadAsync(id, "deadlines?kind=committeeMeeting&limit=100")).Body["items"]!.AsArray().First(one => (string?)one!["id"] == "committee.1.1.1")!;
        Assert.Equal("met", (string?)deadline["state"]);
    }

    [Fact]
    public async Task Meetings_that_were_due_before_the_agreement_was_kept_here_are_past_until_somebody_records_them()
    {
        var id = await staff.BringExpressIntoForceAsync(signedOn: Today.AddDays(-200));
        var due = (await town.ReadAsync(id, "committee")).Body["due"]![0]!;
        Assert.Equal("past", (string?)due["state"]);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1, Today.AddDays(-200))));
        await staff.HoldAsync(id, DateOnly.Parse((string)due["day"]!, CultureInfo.InvariantCulture), convenedOn: Today.AddDays(-200));
        Assert.Equal("met", (string?)(await town.ReadAsync(id, "committee")).Body["due"]![0]!["state"]);
    }

    [Fact]
    public async Task Members_propose_and_read_the_agenda_once_they_are_convened()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var meeting = await staff.PlanAsync(id, Today.AddDays(20));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "agenda", new { title = "Budget", origin = new { kind = "finding", reference = "1" } }));
        await AmendmentClient.AssertDoneAsync(await town.MeetAsync(id, meeting, "agenda", new { title = "Horaires", origin = new { kind = "need", reference = "https://besoins.example/4", title = "Soudure" } }));
        await AmendmentClient.AssertDoneAsync(await town.MeetAsync(id, meeting, "agenda", new { title = "Couleur des murs" }));
        Assert.Equal(["Horaires", "Couleur des murs"], await TitlesAsync(town, id, meeting));
        Assert.Empty(await TitlesAsync(school, id, meeting));
        Assert.DoesNotContain((await town.ReadAsync(id, "audit?limit=100")).Body["items"]!.AsArray(), entry => (string?)entry!["subject"] == "meeting" && (string?)entry["action"] == "changed");
        using (var own = await town.MeetAsync(id, meeting, "agenda/2/accept"))
            Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "agenda/2/accept"));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "agenda/3/decline", new { reason = "Hors sujet" }));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "agenda/order", new { items = new[] { 2, 1 } }, HttpMethod.Put));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "convene", new { convenedOn = CommitteeClient.Day(Today) }));
        Assert.Equal(["Horaires", "Budget"], await TitlesAsync(school, id, meeting));
        Assert.Equal(["Horaires", "Budget", "Couleur des murs"], await TitlesAsync(town, id, meeting));
        await AmendmentClient.AssertDoneAsync(await town.MeetAsync(id, meeting, "agenda", new { title = "Vacances" }));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "agenda/4/decline", new { reason = "Trop tard" }));
        var trail = await TrailAsync(school, id);
        Assert.DoesNotContain("Vacances", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("Trop tard", trail, StringComparison.Ordinal);
        Assert.Contains("Trop tard", await TrailAsync(staff, id), StringComparison.Ordinal);
        var details = (await school.ReadAsync(id, $"committee/meetings/{meeting}")).Body;
        Assert.Equal("Claude Martin", (string?)details["convocation"]!["members"]![0]!["name"]);
    }

    [Fact]
    public async Task Each_refusal_names_the_field_and_the_rule()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await RefusedAsync(staff.PostAsync(id, "committee/meetings", CommitteeClient.Plan(ExpressAgreements.SignedOn.AddDays(-1)), null), HttpStatusCode.BadRequest, "meeting.before-the-agreement", "day");
        await RefusedAsync(staff.PostAsync(id, "committee/meetings", CommitteeClient.Plan(Today.AddYears(9)), null), HttpStatusCode.BadRequest, "meeting.after-the-agreement", "day");
        await RefusedAsync(staff.PostAsync(id, "committee/meetings", new { day = CommitteeClient.Day(Today), link = "javascript:alert(1)" }, null), HttpStatusCode.BadRequest, "request.invalid", "link");
        using (var partner = await town.PostAsync(id, "committee/meetings", CommitteeClient.Plan(Today), null))
            Assert.Equal(HttpStatusCode.Forbidden, partner.StatusCode);
        var meeting = await staff.PlanAsync(id, Today);
        await RefusedAsync(staff.MeetAsync(id, meeting, "convene", new { convenedOn = CommitteeClient.Day(Today) }), HttpStatusCode.Conflict, "meeting.no-agenda");
        await RefusedAsync(staff.MeetAsync(id, meeting, "agenda", new { title = "Constat", origin = new { kind = "finding", reference = "99" } }), HttpStatusCode.BadRequest, "meeting.origin-not-found", "origin.reference");
        await RefusedAsync(staff.MeetAsync(id, meeting, "agenda", new { title = "Engagement", origin = new { kind = "commitment" } }), HttpStatusCode.BadRequest, "request.invalid", "origin.reference");
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "agenda", new { title = "Engagement", origin = new { kind = "commitment", reference = "1" } }));
        await RefusedAsync(staff.MeetAsync(id, meeting, "convene", new { convenedOn = CommitteeClient.Day(Today) }), HttpStatusCode.Conflict, "meeting.nobody-sits");
        await RefusedAsync(staff.MeetAsync(id, meeting, "hold", new { attendance = Array.Empty<object>() }), HttpStatusCode.Conflict, "meeting.not-convened");
        await RefusedAsync(staff.MeetAsync(id, meeting, "minutes", new { text = "PV" }, HttpMethod.Put), HttpStatusCode.Conflict, "meeting.not-held");
        await RefusedAsync(staff.DecideAsync(id, meeting, new { kind = "other", text = "Oui" }), HttpStatusCode.Conflict, "meeting.not-held");
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "convene", new { convenedOn = CommitteeClient.Day(Today) }));
        await RefusedAsync(staff.MeetAsync(id, meeting, "hold", new { attendance = new[] { new { member = 7, presence = "present" } } }), HttpStatusCode.BadRequest, "meeting.not-a-member", "attendance[0].member");
        await RefusedAsync(staff.MeetAsync(id, meeting, "cancel", new { reason = " " }), HttpStatusCode.BadRequest, "request.invalid", "reason");
        await RefusedAsync(staff.SendAsync(HttpMethod.Get, id, "committee/meetings/9", null, null), HttpStatusCode.NotFound, "meeting.not-found");
    }

    [Fact]
    public async Task Of_two_who_change_a_meeting_at_once_the_second_reads_again_and_the_same_plan_is_one()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var plan = CommitteeClient.Plan(Today.AddDays(9), Guid.CreateVersion7());
        using var once = await staff.PostAsync(id, "committee/meetings", plan, null);
        using var again = await staff.PostAsync(id, "committee/meetings", plan, null);
        Assert.Equal((HttpStatusCode.Created, once.Headers.Location), (again.StatusCode, again.Headers.Location));
        var (_, tag) = await staff.ReadAsync(id, "committee/meetings/1");
        var answers = await Task.WhenAll(
            staff.PostAsync(id, "committee/meetings/1/agenda", new { title = "Un" }, tag), town.PostAsync(id, "committee/meetings/1/agenda", new { title = "Deux" }, tag));
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
        await RefusedAsync(staff.PostAsync(id, "committee/meetings/1/cancel", new { reason = "Neige" }, tag), HttpStatusCode.PreconditionFailed, "precondition.failed");
        Assert.Single(await TitlesAsync(staff, id, 1));
    }

    [Fact]
    public async Task Of_two_that_are_planned_at_once_each_has_a_number_of_its_own_or_is_to_be_sent_again()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(day => staff.PostAsync(id, "committee/meetings", CommitteeClient.Plan(Today.AddDays(day)), null)));
        foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await AmendmentClient.AssertRefusedAsync(answer, HttpStatusCode.Conflict, "meeting.number-taken");
        var planned = answers.Count(answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(Enumerable.Range(1, planned).Reverse(), (await staff.ReadAsync(id, "committee/meetings")).Body["items"]!.AsArray().Select(meeting => (int)meeting!["number"]!));
    }

    [Fact]
    public async Task Who_attended_is_corrected_until_something_was_decided_and_told_as_a_correction()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(2, name: "Dominique Petit")));
        var meeting = await staff.HoldAsync(id, Today.AddDays(-3));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "attendance", new { attendance = new[] { new { member = 1, presence = "present" }, new { member = 2, presence = "excused" } } }, HttpMethod.Put));
        var read = (await town.ReadAsync(id, $"committee/meetings/{meeting}")).Body;
        Assert.Equal((1, "excused"), ((int)read["voices"]!, (string?)read["attendance"]![1]!["presence"]));
        var told = await tap.FirstAsync<CommitteeMeetingHeld>(one => one.AgreementId == id && one.IsCorrection);
        Assert.Equal(1, told.Voices);
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "Oui." }));
        await RefusedAsync(staff.MeetAsync(id, meeting, "attendance", new { attendance = Array.Empty<object>() }, HttpMethod.Put), HttpStatusCode.Conflict, "meeting.decided-already");
    }

    [Fact]
    public async Task What_comes_on_the_agenda_after_the_convocation_is_told_and_one_that_was_short_is_recorded_once_it_was_held()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        await AmendmentClient.AssertDoneAsync(await staff.CommitteeAsync(id, HttpMethod.Put, "rules", new { noticeDays = 15, article = "III" }));
        var meeting = await staff.ConveneAsync(id, Today.AddDays(-2), convenedOn: Today.AddDays(-5));
        Assert.True((bool)(await town.ReadAsync(id, $"committee/meetings/{meeting}")).Body["convocation"]!["isShort"]!);
        await AmendmentClient.AssertDoneAsync(await town.MeetAsync(id, meeting, "agenda", new { title = "Horaires" }));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "agenda/2/accept"));
        var told = await tap.FirstAsync<CommitteeMeetingConvened>(one => one.AgreementId == id && one.Agenda.Count == 2);
        Assert.Equal(["Budget", "Horaires"], told.Agenda);
        Assert.Equal(1, (int)(await CommitteeClient.MineAsync(service.ClientOf(TestUser.Staff()), id))["toRecord"]![0]!);
    }

    [Fact]
    public async Task A_meeting_stands_in_the_calendar_of_those_who_sit_and_stays_when_it_is_cancelled()
    {
        var id = await staff.BringExpressIntoForceAsync();
        using var client = service.ClientOf(TestUser.Partner(Parties[1]));
        using var made = await client.PostAsync("/api/partnership/calendar-links", System.Net.Http.Json.JsonContent.Create(new { name = $"Agenda {Guid.NewGuid():N}" }), TestContext.Current.CancellationToken);
        var path = (string)(await AgreementClient.BodyOf(made))["path"]!;
        var meeting = await staff.PlanAsync(id, new DateOnly(Today.Year + 1, 7, 1));
        var key = $"{(string)(await staff.ReadAsync(id, "committee/meetings/1")).Body["id"]!}@skillshub";
        var planned = await EntryAsync(client, path, key);
        Assert.Equal(("TENTATIVE", 1, "Mairie"), (planned.Status, planned.Sequence, planned.Location));
        // Half past two in summer, on the clock of Paris.
        Assert.Equal(new TimeOnly(12, 30), TimeOnly.FromDateTime(planned.Start!.AsUtc));

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "cancel", new { reason = "Neige" }));
        var cancelled = await EntryAsync(client, path, key);
        Assert.Equal(("CANCELLED", 2), (cancelled.Status, cancelled.Sequence));
    }

    private static async Task<Ical.Net.CalendarComponents.CalendarEvent> EntryAsync(HttpClient client, string path, string key)
    {
        var text = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        return Ical.Net.Calendar.Load(text)!.Events.Single(entry => entry.Uid == key);
    }

    private static async Task<List<string>> TitlesAsync(AgreementClient client, Guid id, int meeting) =>
        [.. (await client.ReadAsync(id, $"committee/meetings/{meeting}")).Body["agenda"]!.AsArray().Select(item => (string)item!["title"]!)];

    private static async Task<string> TrailAsync(AgreementClient client, Guid id)
    {
        var entries = (await client.ReadAsync(id, "audit?limit=100")).Body["items"]!.AsArray();
        return string.Join('\n', entries.SelectMany(entry => entry!["changes"]!.AsArray()).Select(change => (change!["to"] as JsonValue)?.ToString()));
    }

    private static async Task RefusedAsync(Task<HttpResponseMessage> answer, HttpStatusCode status, string code, string? field = null) =>
        await AmendmentClient.AssertRefusedAsync(await answer, status, code, field);

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Token);
    }
}
