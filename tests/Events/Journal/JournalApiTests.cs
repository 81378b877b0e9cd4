using System.Diagnostics;
using System.Net;
using System.Text.Json;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

public sealed class JournalApiTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Journal = "/api/events/journal";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_reader_sees_what_its_audience_allows_and_no_more()
    {
        var hub = NewHub();
        await RecordAsync(hub, "Public");
        await RecordAsync(hub, "Partners");
        await RecordAsync(hub, "Parties", "conseil-regional-grand-est");
        await RecordAsync(hub, "Parties", "rectorat");
        await RecordAsync(NewHub(), "Public");
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        using var region = fixture.ClientOf(TestUser.Partner("conseil-regional-grand-est", hub));
        using var bank = fixture.ClientOf(TestUser.Partner("banque-des-territoires-grand-est", hub));

        Assert.Equal(["public", "partners", "parties", "parties"], await AudiencesAsync(staff));
        Assert.Equal(["public", "partners", "parties"], await AudiencesAsync(region));
        Assert.Equal(["public", "partners"], await AudiencesAsync(bank));
    }

    [Fact]
    public async Task Without_partner_or_staff_role_there_is_no_journal()
    {
        using var anyone = fixture.ClientOf(user: null);
        using var nobody = fixture.ClientOf(TestUser.Nobody());
        using var forged = fixture.Service.CreateClient(fixture.Issuer.TokenFor(TestUser.Staff())[..^4] + "AAAA");

        Assert.Equal(HttpStatusCode.Unauthorized, (await anyone.SendAsync(HttpMethod.Get, Journal)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await nobody.SendAsync(HttpMethod.Get, Journal)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await forged.SendAsync(HttpMethod.Get, Journal)).StatusCode);
    }

    [Theory]
    [InlineData("after=nonsense", "cursor.invalid")]
    [InlineData("after=eyJKb3VybmFsIjo5OTk5OTk5OTl9", "cursor.invalid")]
    [InlineData("after=eyJKb3VybmFsIjotMX0", "cursor.invalid")]
    [InlineData("type=%25", "journal.type-invalid")]
    [InlineData("type=bogus", "journal.type-invalid")]
    [InlineData("type=skillshub.partnerships.*", "journal.type-invalid")]
    [InlineData("limit=many", "request.malformed")]
    [InlineData("order=newest&after=eyJKb3VybmFsIjoxfQ", "cursor.invalid")]
    [InlineData("order=newest&after=eyJCZWZvcmUiOjB9", "cursor.invalid")]
    [InlineData("order=newest&after=eyJCZWZvcmUiOjk5OTk5OTk5OX0", "cursor.invalid")]
    [InlineData("after=eyJCZWZvcmUiOjF9", "cursor.invalid")]
    public async Task A_wrong_question_is_told_what_is_wrong(string query, string code)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());

        using var answer = await partner.SendAsync(HttpMethod.Get, $"{Journal}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("order=sideways", "order")]
    [InlineData("order=Newest", "order")]
    [InlineData("order=1", "order")]
    [InlineData("order=newest&wait=5", "wait")]
    [InlineData("wait=-1", "wait")]
    [InlineData("wait=31", "wait")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=1001", "limit")]
    [InlineData("order=newest&limit=1001", "limit")]
    public async Task What_is_out_of_its_range_is_refused_by_the_name_of_its_field(string query, string field)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());

        using var answer = await partner.SendAsync(HttpMethod.Get, $"{Journal}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Types_are_chosen_by_name_or_prefix()
    {
        var hub = NewHub();
        await RecordAsync(hub, "Public", type: "skillshub.events.agenda_event.published.v1");
        await RecordAsync(hub, "Public", type: "skillshub.events.agendaxevent.published.v1");
        await RecordAsync(hub, "Public", type: "skillshub.partnership.agreement.signed.v1");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));

        Assert.Single(Ids(await partner.ReadAsync($"{Journal}?type=skillshub.events.agenda_event.published.v1")));
        Assert.Equal(2, Ids(await partner.ReadAsync($"{Journal}?type=skillshub.events.*")).Count);
        Assert.Equal(3, Ids(await partner.ReadAsync($"{Journal}?type=skillshub.events.*&type=skillshub.partnership.*")).Count);
    }

    [Fact]
    public async Task A_reader_who_waits_is_told_at_once()
    {
        var hub = NewHub();
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        var waiting = partner.ReadAsync($"{Journal}?wait=30");
        var watch = Stopwatch.StartNew();

        var (id, _) = await staff.PublishAsync();

        var told = Assert.Single((await waiting).GetProperty("items").EnumerateArray().ToList());
        Assert.Equal($"events/agenda_event/{id}", told.GetProperty("subject").GetString());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15));
    }

    // As when the connection of whoever listens has died without a word.
    [Fact]
    public async Task A_reader_who_waits_is_told_although_the_notice_of_an_event_is_lost()
    {
        var hub = NewHub();
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        var watch = Stopwatch.StartNew();
        var waiting = partner.ReadAsync($"{Journal}?wait=30");
        Assert.Empty(Ids(await partner.ReadAsync(Journal)));

        var recorded = await RecordAsync(hub, "Public");

        Assert.Equal(recorded, Assert.Single(Ids(await waiting)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task The_trace_of_the_request_reaches_the_journal()
    {
        var hub = NewHub();
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        var trace = ActivityTraceId.CreateRandom().ToString();
        staff.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        await staff.PublishAsync();

        var events = await Eventually.NotNullAsync(async () => (await partner.ReadAsync(Journal)).GetProperty("items").EnumerateArray().ToList() is { Count: > 0 } found ? found : null);
        Assert.Contains(trace, Assert.Single(events).GetProperty("traceparent").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_sees_what_waits_aside_and_a_long_gap_degrades_health()
    {
        var stream = $"partnership/agreement/{Guid.CreateVersion7()}";
        await fixture.Database.ExecuteAsync($$"""
            insert into journal_waiting (stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, data)
            values ('{{stream}}', 3, now() - interval '2 minutes', gen_random_uuid(), 'skillshub.partnership.agreement.signed.v1', 'gap', 'Public', '{}', now(), '{}')
            """, Cancelled);
        using var operations = fixture.ClientOf(TestUser.Operator());
        using var partner = fixture.ClientOf(TestUser.Partner());

        var waiting = (await operations.ReadAsync("/api/events/operations/journal/waiting")).GetProperty("items").EnumerateArray().Single(row => row.GetProperty("stream").GetString() == stream);
        Assert.Equal(1, waiting.GetProperty("missingFrom").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.SendAsync(HttpMethod.Get, "/api/events/operations/journal/waiting")).StatusCode);
        await Eventually.EqualAsync("Degraded", async () => (await partner.ReadAsync("/health")).GetProperty("checks").GetProperty("journal").GetProperty("status").GetString());

        await fixture.Database.ExecuteAsync($"delete from journal_waiting where stream = '{stream}'", Cancelled);
        await Eventually.EqualAsync("Healthy", async () => (await partner.ReadAsync("/health")).GetProperty("checks").GetProperty("journal").GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_event_at_a_taken_position_is_told_apart_from_a_gap()
    {
        var hub = NewHub();
        await RecordAsync(hub, "Public");
        using var anyone = fixture.ClientOf(user: null);
        Assert.Contains("journal_conflicts{", await MetricsAsync(), StringComparison.Ordinal);
        await fixture.Database.ExecuteAsync($$"""
            with stream as (insert into journal_stream (stream, position) select stream, 1 from journal_entry where hub = '{{hub}}' returning stream)
            insert into journal_waiting (stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, data)
            select stream, 1, now() - interval '2 minutes', gen_random_uuid(), 'skillshub.partnership.agreement.signed.v1', '{{hub}}', 'Public', '{}', now(), '{}' from stream
            """, Cancelled);

        var health = await Eventually.NotNullAsync(async () => (await anyone.ReadAsync("/health")).GetProperty("checks").GetProperty("journal") is var journal && journal.GetProperty("status").GetString() == "Degraded" ? journal.GetProperty("description").GetString() : null);

        Assert.Contains("No event waits for a predecessor. 1 events claim positions", health, StringComparison.Ordinal);
        var metrics = await MetricsAsync();
        Assert.Matches(@"(?m)^journal_conflicts\{[^}]*\} 1\b", metrics);
        Assert.Matches(@"(?m)^journal_waiting\{[^}]*\} 0\b", metrics);
        Assert.Matches(@"(?m)^journal_oldest_waiting_age_seconds\{[^}]*\} 0\b", metrics);
        await fixture.Database.ExecuteAsync($"delete from journal_waiting where hub = '{hub}'", Cancelled);
        await Eventually.EqualAsync("Healthy", async () => (await anyone.ReadAsync("/health")).GetProperty("checks").GetProperty("journal").GetProperty("status").GetString());

        Task<string> MetricsAsync() => anyone.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancelled);
    }

    private static string NewHub() => $"hub-{Guid.NewGuid():N}"[..12];

    private static List<Guid> Ids(JsonElement page) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    private static async Task<List<string?>> AudiencesAsync(HttpClient reader) =>
        [.. (await reader.ReadAsync(Journal)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("audience").GetString())];

    private Task<Guid> RecordAsync(string hub, string audience, string? party = null, string type = JournalRows.SignedType) => fixture.Database.RecordAsync(hub, audience, party, type);
}
