using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json;
using SkillsHub.Events.Journal.Following;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

public sealed class FollowJournalTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_listener_gets_the_past_then_what_happens_each_with_its_cursor_type_and_CloudEvent()
    {
        var hub = NewHub();
        var past = await fixture.Database.RecordAsync(hub, "Public");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        using var line = await JournalLine.OpenAsync(partner);
        var first = Assert.Single(await line.NextAsync(1));

        var (id, _) = await staff.PublishAsync();
        var second = Assert.Single(await line.NextAsync(1));

        Assert.Equal(past, IdOf(first));
        Assert.Equal(JournalRows.SignedType, first.EventType);
        Assert.Equal(first.EventType, first.Data.GetProperty("type").GetString());
        Assert.Equal("skillshub.events.agenda_event.published.v1", second.EventType);
        Assert.Equal($"events/agenda_event/{id}", second.Data.GetProperty("subject").GetString());
        Assert.Equal(IdOf(second), Assert.Single(Items(await partner.ReadAsync($"/api/events/journal?after={first.EventId}"))));
    }

    [Fact]
    public async Task Whoever_comes_back_with_the_last_id_misses_nothing_and_gets_nothing_twice()
    {
        var hub = NewHub();
        for (var index = 0; index < 4; index++)
            await fixture.Database.RecordAsync(hub, "Partners");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        List<SseItem<JsonElement>> before;
        using (var line = await JournalLine.OpenAsync(partner))
            before = await line.NextAsync(2);
        var later = await fixture.Database.RecordAsync(hub, "Partners");

        // A browser comes back by the address it began with.
        using var again = await JournalLine.OpenAsync(partner, $"?after={before[0].EventId}", before[1].EventId);
        var after = await again.NextAsync(3);

        Assert.Equal(5, before.Concat(after).Select(IdOf).Distinct().Count());
        Assert.Equal(later, IdOf(after[^1]));
    }

    [Fact]
    public async Task Each_listener_gets_what_its_audience_allows_and_the_types_it_wants()
    {
        var hub = NewHub();
        await fixture.Database.RecordAsync(hub, "Parties", "rectorat");
        var shared = await fixture.Database.RecordAsync(hub, "Partners");
        var announced = await fixture.Database.RecordAsync(hub, "Public", type: "skillshub.events.agenda_event.published.v1");
        await fixture.Database.RecordAsync(NewHub(), "Public");
        using var region = fixture.ClientOf(TestUser.Partner("conseil-regional-grand-est", hub));
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat", hub));
        using var all = await JournalLine.OpenAsync(region);
        using var some = await JournalLine.OpenAsync(rectorat, "?type=skillshub.events.*");
        using var named = await JournalLine.OpenAsync(rectorat);

        Assert.Equal([shared, announced], (await all.NextAsync(2)).Select(IdOf));
        Assert.Equal([announced], (await some.NextAsync(1)).Select(IdOf));
        Assert.Equal(3, (await named.NextAsync(3)).Count);
        await fixture.Database.RecordAsync(hub, "Parties", "rectorat");
        var last = await fixture.Database.RecordAsync(hub, "Public", type: "skillshub.events.agenda_event.published.v1");
        Assert.Equal([last], (await all.NextAsync(1)).Select(IdOf));
        Assert.Equal([last], (await some.NextAsync(1)).Select(IdOf));
    }

    [Fact]
    public async Task Who_begins_now_has_its_place_before_anything_happened()
    {
        var hub = NewHub();
        await fixture.Database.RecordAsync(hub, "Public");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        var preamble = await JournalLine.ReadUpToAsync(partner, "\n\n", "?start=now");
        var missed = await fixture.Database.RecordAsync(hub, "Public");

        Assert.Matches(@"^retry: \d{4}\nid: \S+\n\n$", preamble);
        using var again = await JournalLine.OpenAsync(partner, "?start=now", preamble.Split("id: ")[1].Trim());

        Assert.Equal(missed, IdOf(Assert.Single(await again.NextAsync(1))));
    }

    [Fact]
    public async Task A_silent_line_beats()
    {
        using var partner = fixture.ClientOf(TestUser.Partner(hub: NewHub()));

        Assert.EndsWith("\n\n:\n\n", await JournalLine.ReadUpToAsync(partner, "\n:\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_ends_with_its_token()
    {
        var hub = NewHub();
        var token = fixture.Issuer.TokenFor(TestUser.Partner(hub: hub), claims => claims["exp"] = DateTimeOffset.UtcNow.AddSeconds(2).ToUnixTimeSeconds());
        using var partner = fixture.Service.CreateClient(token);
        using var line = await JournalLine.OpenAsync(partner);

        Assert.True(await line.EndsAsync());
    }

    [Theory]
    [InlineData("?after=nonsense", null, "cursor.invalid")]
    [InlineData("?after=eyJKb3VybmFsIjo5OTk5OTk5OTl9", null, "cursor.invalid")]
    [InlineData("", "nonsense", "cursor.invalid")]
    [InlineData("?type=bogus", null, "journal.type-invalid")]
    [InlineData("?start=yesterday", null, "request.invalid")]
    [InlineData("?start=now&after=eyJKb3VybmFsIjowfQ", null, "request.invalid")]
    public async Task A_wrong_question_is_told_what_is_wrong_before_anything_is_sent(string query, string? lastEventId, string code)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());

        using var answer = await JournalLine.AskAsync(partner, query, lastEventId);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Without_partner_or_staff_role_nobody_listens()
    {
        using var anyone = fixture.ClientOf(user: null);
        using var nobody = fixture.ClientOf(TestUser.Nobody());

        Assert.Equal(HttpStatusCode.Unauthorized, (await JournalLine.AskAsync(anyone)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await JournalLine.AskAsync(nobody)).StatusCode);
    }

    [Fact]
    public async Task One_organisation_takes_the_lines_of_no_other()
    {
        var hub = NewHub();
        using var greedy = fixture.ClientOf(TestUser.Partner("rectorat", hub));
        using var other = fixture.ClientOf(TestUser.Partner("conseil-regional-grand-est", hub));
        var lines = new List<HttpResponseMessage>();
        for (var index = 0; index < Followers.MostOfOrganisation; index++)
            lines.Add(await JournalLine.AskAsync(greedy));
        Assert.All(lines, line => Assert.Equal(HttpStatusCode.OK, line.StatusCode));

        using var refused = await JournalLine.AskAsync(greedy);
        using var allowed = await JournalLine.OpenAsync(other);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("journal.too-many-listeners", (await refused.JsonAsync()).GetProperty("code").GetString());
        Assert.NotNull(refused.Headers.RetryAfter);
        lines.ForEach(line => line.Dispose());
        await Eventually.EqualAsync(HttpStatusCode.OK, async () =>
        {
            using var again = await JournalLine.AskAsync(greedy);
            return again.StatusCode;
        });
    }

    [Fact]
    public async Task A_line_through_what_is_for_others_tells_how_far_it_has_come()
    {
        var hub = NewHub();
        await fixture.Database.ExecuteAsync($$"""
            with head as (update journal_head set position = position + 12000 returning position)
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select position - 12000 + n, now(), gen_random_uuid(), '{{JournalRows.SignedType}}', 'partnership/agreement/{{hub}}', n, '{{hub}}', 'Parties', '{rectorat}', now(), '{}'
            from head, generate_series(1, 12000) n
            """, Cancelled);
        using var region = fixture.ClientOf(TestUser.Partner("conseil-regional-grand-est", hub));
        var head = await fixture.Database.ScalarAsync<long>("select position from journal_head", Cancelled);

        var told = await JournalLine.ReadUpToAsync(region, $"id: {SkillsHub.Web.Cursor.Encode(new { Journal = head })}\n\n");

        Assert.DoesNotContain("data:", told, StringComparison.Ordinal);
    }

    private static string NewHub() => $"hub-{Guid.NewGuid():N}"[..12];

    private static Guid IdOf(SseItem<JsonElement> item) => item.Data.GetProperty("id").GetGuid();

    private static IEnumerable<Guid> Items(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetGuid());
}
